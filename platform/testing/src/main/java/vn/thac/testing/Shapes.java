package vn.thac.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values of the shape that a contract describes, and the same with some of them gone wrong. */
final class Shapes {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Deeper than any contract goes; one that refers to itself comes to an end. */
    private static final int DEEPEST = 8;

    private static final List<String> WORDS = List.of(
            "Tỷ lệ hộ nghèo",
            "ubnd:91",
            "ubnd:106@2024-06-30",
            "2024",
            "2024-Q3",
            "KS",
            "draft",
            "issued",
            "government",
            "112/KH-UBND");

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "a\u0000b",
            "\u200b",
            "\u202exã",
            "Tie\u0302\u0309u",
            "ÐÀ NẴNG",
            "Thà nh phá»‘",
            "x".repeat(5_000),
            "Đ".repeat(70_000),
            "'; drop table plan; --",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%00",
            "\u001f",
            "ubnd:",
            ":",
            "ubnd:91@",
            "ubnd:91@2024-02-30",
            "ubnd:91@+10000-01-01",
            "2024-13",
            "2024-Q5",
            "2024-W53",
            "P0D",
            "P99999999Y",
            "P-1M",
            "0000-01-01",
            "0001-01-01",
            "2024-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "2024-06-30T24:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "not-a-uuid",
            "00000000-0000-0000-0000-000000000000",
            "1e400",
            "NaN",
            "true",
            "null",
            "[]");

    private static final List<BigDecimal> ODD_NUMBERS = List.of(
            BigDecimal.ZERO,
            new BigDecimal("-1"),
            new BigDecimal("0.1"),
            new BigDecimal("2147483648"),
            new BigDecimal("-9223372036854775809"),
            new BigDecimal("1e30"),
            new BigDecimal("1e-30"),
            new BigDecimal("0.3333333333333333333333333333333333"),
            new BigDecimal("9".repeat(400)));

    private final JsonNode schemas;
    private final Random random;

    /** @param contract the OpenAPI document */
    Shapes(JsonNode contract, Random random) {
        this.schemas = contract.at("/components/schemas");
        this.random = random;
    }

    /** A value of this shape: an example where one is given, or one that is made up. */
    JsonNode make(JsonNode schema) {
        return make(schema, 0);
    }

    private JsonNode make(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText();
            return make(schemas.path(name.substring(name.lastIndexOf('/') + 1)), depth);
        }
        for (String some : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(some)) {
                return make(schema.get(some).get(random.nextInt(schema.get(some).size())), depth);
            }
        }
        if (schema.path("examples").size() > 0 && random.nextInt(3) > 0) {
            return pick(schema.get("examples")).deepCopy();
        }
        if (schema.has("enum")) {
            return pick(schema.get("enum"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(random.nextInt(200));
            case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(100_000), 2));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> text(schema.path("format").asText());
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode made = JSON.objectNode();
        List<String> needed = new ArrayList<>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = needed.contains(property.getKey()) || depth < DEEPEST && random.nextInt(3) > 0;
            if (wanted) {
                made.set(property.getKey(), make(property.getValue(), depth + 1));
            }
        });
        return made;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode made = JSON.arrayNode();
        for (int n = depth < DEEPEST ? 1 + random.nextInt(3) : 0; n > 0; n--) {
            made.add(make(schema.path("items"), depth + 1));
        }
        return made;
    }

    private JsonNode text(String format) {
        return JSON.textNode(
                switch (format) {
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "date" ->
                        "20" + (10 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                    case "date-time" -> "2024-0" + (1 + random.nextInt(9)) + "-15T08:00:00+07:00";
                    default -> WORDS.get(random.nextInt(WORDS.size()));
                });
    }

    private JsonNode pick(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The same with one to three places gone wrong. */
    JsonNode spoil(JsonNode good) {
        JsonNode spoiled = good.deepCopy();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<Place> places = new ArrayList<>();
            collect(spoiled, places);
            if (places.isEmpty()) {
                return odd(0);
            }
            places.get(random.nextInt(places.size())).spoil();
        }
        return spoiled;
    }

    /** Where a value stands: it can be changed, taken out, or get a neighbour that nobody knows. */
    private interface Place {
        void spoil();
    }

    private void collect(JsonNode node, List<Place> into) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                into.add(() -> spoil(object, property.getKey()));
                collect(property.getValue(), into);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                into.add(() -> spoil(array, at));
                collect(array.get(i), into);
            }
        }
    }

    private void spoil(ObjectNode object, String name) {
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("colour", odd(0));
            default -> object.set(name, odd(0));
        }
    }

    private void spoil(ArrayNode array, int at) {
        if (at >= array.size()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            default -> array.set(at, odd(0));
        }
    }

    String oddText() {
        return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    }

    private JsonNode odd(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(ODD_NUMBERS.get(random.nextInt(ODD_NUMBERS.size())));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.arrayNode().add(odd(depth + 1)).add(odd(depth + 1));
            case 6 -> JSON.objectNode().set("name", odd(depth + 1));
            case 7 -> random.nextBoolean() ? JSON.arrayNode() : JSON.objectNode();
            default -> JSON.textNode(oddText());
        };
    }

    static JsonNode json(String text) {
        try {
            return READER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
