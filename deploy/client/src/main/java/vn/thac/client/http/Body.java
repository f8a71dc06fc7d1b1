package vn.thac.client.http;

import java.nio.charset.StandardCharsets;
import vn.thac.client.Json;

/** What is sent with a request. */
public record Body(String type, byte[] bytes) {

    private static final String JSON = "application/json";

    /** For a step that needs no words. */
    public static final Body EMPTY = new Body(JSON, new byte[0]);

    public static Body json(Object value) {
        return new Body(JSON, Json.bytes(value));
    }

    /** JSON that is written already. */
    public static Body written(byte[] json) {
        return new Body(JSON, json);
    }

    public static Body yaml(String text) {
        return new Body("application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Body csv(String text) {
        return new Body("text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }
}
