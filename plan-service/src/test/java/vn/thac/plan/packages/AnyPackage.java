package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes packages at random from the contract's own schema: every kind of entry, every field there or not. */
final class AnyPackage {

    private static final JsonNode SCHEMA = FullPlan.schema();
    private static final int DAYS_OF_EVERY_MONTH = 28;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** Texts that match each pattern of the schema; a new pattern has to be told here. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            pattern("key"), List.of("KG-D67", "so.ldtbxh", "A", "x_1", "0"),
            pattern("slug"), List.of("plan", "annual-plan", "x1"),
            pattern("unitRef"), List.of("ubnd:91", "capuy:106@2024-05-20", "01920000-0000-7000-8000-000000000001"),
            pattern("day"), List.of("2024-02-29", "1999-12-31"),
            pattern("recurrence"), List.of("annual", "six-monthly+annual", "ad-hoc"),
            SCHEMA.at("/$defs/reporting/properties/frequency/pattern").asText(), List.of("P1W", "P6M", "P5Y"),
            SCHEMA.at("/$defs/deadline/properties/offset/pattern").asText(), List.of("P0D", "P10D", "P2M"));

    private static final List<String> WORDS = List.of(
            "Ủy ban nhân dân tỉnh",
            "x",
            "234/KH-UBND",
            "“Trong nháy”",
            "1",
            "true",
            "null",
            "- a: b",
            "# không",
            "Hoà\nhai dòng",
            "  ");

    private final Random random;

    AnyPackage(long seed) {
        random = new Random(seed);
    }

    JsonNode tree() {
        return object(SCHEMA);
    }

    private static String pattern(String definition) {
        return SCHEMA.at("/$defs/" + definition + "/pattern").asText();
    }

    private JsonNode any(JsonNode schema) {
        JsonNode type = resolve(schema);
        if (type.has("enum")) {
            return word(type.path("enum"));
        }
        return switch (kind(type)) {
            case "object" -> object(type);
            case "array" -> list(type.path("items"));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(integer(type));
            case "number" ->
                NODES.numberNode(BigDecimal.valueOf(random.nextInt(4_000_001) - 2_000_000L, random.nextInt(5)));
            case "string" -> NODES.textNode(text(type));
            default -> throw new IllegalStateException("no " + type);
        };
    }

    private ObjectNode object(JsonNode type) {
        ObjectNode made = NODES.objectNode();
        List<String> required = new ArrayList<>();
        type.path("required").forEach(field -> required.add(field.asText()));
        type.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || random.nextInt(3) > 0) {
                made.set(field.getKey(), any(field.getValue()));
            }
        });
        if (made.isEmpty()) {
            var first = type.path("properties").properties().iterator().next();
            made.set(first.getKey(), any(first.getValue()));
        }
        if (made.has("day") && made.has("month")) {
            made.put("day", Math.min(DAYS_OF_EVERY_MONTH, made.path("day").asInt()));
        }
        return made;
    }

    private ArrayNode list(JsonNode items) {
        ArrayNode made = NODES.arrayNode();
        for (int i = 0; i <= random.nextInt(3); i++) {
            made.add(any(items));
        }
        return made;
    }

    private JsonNode word(JsonNode words) {
        List<JsonNode> said = new ArrayList<>();
        words.forEach(word -> {
            if (!word.isNull()) {
                said.add(word);
            }
        });
        return said.get(random.nextInt(said.size()));
    }

    private int integer(JsonNode type) {
        int least = type.path("minimum").asInt(0);
        int most = type.path("maximum").asInt(1_000);
        return least + random.nextInt(Math.min(10_000, most - least + 1));
    }

    private String text(JsonNode type) {
        List<String> texts =
                type.has("pattern") ? TEXTS.get(type.path("pattern").asText()) : WORDS;
        if (texts == null) {
            throw new IllegalStateException("no text for " + type);
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private static String kind(JsonNode type) {
        JsonNode said = type.path("type");
        return said.isArray() ? said.get(0).asText() : said.asText();
    }

    private static JsonNode resolve(JsonNode at) {
        if (at.has("anyOf")) {
            return resolve(at.path("anyOf").get(0));
        }
        return at.has("$ref") ? resolve(SCHEMA.at(at.path("$ref").asText().substring(1))) : at;
    }
}
