package vn.thac.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON in and out, and YAML read as if it were JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class);

    /** Made only where there is YAML to read. */
    private static final class Yaml {
        private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());
    }

    private Json() {}

    public static JsonNode read(byte[] text) {
        try {
            return TREE.readValue(text);
        } catch (IOException e) {
            throw new ScenarioFailure("This is no JSON: " + new String(text, StandardCharsets.UTF_8), e);
        }
    }

    public static JsonNode readYaml(String text) {
        try {
            return Yaml.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ScenarioFailure("This is no YAML: " + e.getMessage(), e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** For people to read. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The items of a page or a list; none where there is no list. */
    public static List<JsonNode> items(JsonNode node) {
        JsonNode list = node.isArray() ? node : node.path("items");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
