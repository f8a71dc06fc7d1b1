package vn.thac.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes a contract stricter than it is for clients, who must bear fields that come later: in a test a field that no
 * schema names is one that was forgotten.
 */
final class Strictness {

    private static final String OPEN = "additionalProperties";
    private static final List<String> OF_ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");

    private Strictness() {}

    /** Closes each schema in this part of a contract, wherever it stands. */
    static void close(JsonNode part) {
        part.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "example", "examples" -> {}
                case "schema" -> closeSchema(entry.getValue());
                case "schemas" -> entry.getValue().forEach(Strictness::closeSchema);
                default -> close(entry.getValue());
            }
        });
        if (part.isArray()) {
            part.forEach(Strictness::close);
        }
    }

    private static void closeSchema(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        boolean alone = OF_ALTERNATIVES.stream().noneMatch(object::has);
        if (object.has("properties") && !object.has(OPEN) && alone) {
            object.put(OPEN, false);
        }
        bound(object);
        object.path("properties").forEach(Strictness::closeSchema);
        closeSchema(object.path("items"));
        closeSchema(object.path(OPEN));
        OF_ALTERNATIVES.forEach(word -> object.path(word).forEach(Strictness::closeSchema));
    }

    /** The formats of numbers are OpenAPI's; for JSON Schema they are bounds. */
    private static void bound(ObjectNode schema) {
        if (schema.path("format").asText().equals("int32")) {
            if (!schema.has("minimum")) {
                schema.put("minimum", Integer.MIN_VALUE);
            }
            if (!schema.has("maximum")) {
                schema.put("maximum", Integer.MAX_VALUE);
            }
        }
    }
}
