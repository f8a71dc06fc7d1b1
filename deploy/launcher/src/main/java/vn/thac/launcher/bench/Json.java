package vn.thac.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out, where the speed of the client does not matter. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class);

    private Json() {
    }

    static JsonNode read(byte[] text) {
        try {
            return TREE.readValue(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
