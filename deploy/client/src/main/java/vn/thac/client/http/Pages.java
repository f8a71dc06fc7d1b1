package vn.thac.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lists page by page: each page but the last names the cursor of the next. */
final class Pages {

    private static final int SIZE = 500;

    private Pages() {}

    static void each(String path, Function<String, JsonNode> read, Consumer<JsonNode> item) {
        String first = with(path, "limit=" + SIZE);
        String at = first;
        while (true) {
            JsonNode page = read.apply(at);
            page.path("items").forEach(item);
            JsonNode next = page.path("next");
            if (!next.isTextual()) {
                return;
            }
            at = first + "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
    }

    static String with(String path, String parameters) {
        return path + (path.contains("?") ? "&" : "?") + parameters;
    }
}
