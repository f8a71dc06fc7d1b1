package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final JsonNode CONTRACT = Shapes.json("""
            {"components": {"schemas": {
              "Unit": {"type": "object", "required": ["name", "kind", "parts"], "properties": {
                "name": {"type": "string"},
                "kind": {"$ref": "#/components/schemas/Kind"},
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                "from": {"type": "string", "format": "date"},
                "id": {"type": ["string", "null"], "format": "uuid"},
                "above": {"$ref": "#/components/schemas/Unit"}}},
              "Kind": {"type": "string", "enum": ["xã", "phường"]},
              "Part": {"type": "object", "required": ["weight"], "properties": {
                "weight": {"type": "integer"}, "price": {"type": "number"}, "broken": {"type": "boolean"}}}}}}
            """);

    private static final JsonNode UNIT = Shapes.json("{\"$ref\": \"#/components/schemas/Unit\"}");

    @Test
    void what_is_made_has_the_shape_that_is_described() {
        for (int seed = 0; seed < 200; seed++) {
            JsonNode unit = new Shapes(CONTRACT, new Random(seed)).make(UNIT);
            assertTrue(unit.path("name").isTextual(), unit.toString());
            assertTrue(Set.of("xã", "phường").contains(unit.path("kind").asText()), unit.toString());
            assertTrue(unit.path("parts").isArray(), unit.toString());
            unit.path("parts").forEach(part -> assertTrue(part.path("weight").isInt(), unit.toString()));
            if (unit.has("from")) {
                assertTrue(unit.path("from").asText().matches("\\d{4}-\\d\\d-\\d\\d"), unit.toString());
            }
            if (unit.has("id")) {
                assertEquals(36, unit.path("id").asText().length(), unit.toString());
            }
        }
    }

    @Test
    void a_shape_within_itself_comes_to_an_end() {
        for (int seed = 0; seed < 50; seed++) {
            assertTrue(depth(new Shapes(CONTRACT, new Random(seed)).make(UNIT)) < 15);
        }
    }

    @Test
    void an_example_is_taken_whole_where_there_is_one() {
        JsonNode schema = Shapes.json("{\"type\": \"object\", \"examples\": [{\"a\": 1}]}");
        Set<String> made = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            made.add(new Shapes(CONTRACT, new Random(seed)).make(schema).toString());
        }
        assertEquals(Set.of("{\"a\":1}", "{}"), made);
    }

    @Test
    void what_is_spoiled_is_another_and_the_good_one_stays() {
        int changed = 0;
        for (int seed = 0; seed < 200; seed++) {
            Shapes shapes = new Shapes(CONTRACT, new Random(seed));
            JsonNode good = shapes.make(UNIT);
            String before = good.toString();
            changed += shapes.spoil(good).toString().equals(before) ? 0 : 1;
            assertEquals(before, good.toString());
        }
        assertTrue(changed > 190, "only " + changed + " of 200 went wrong");
    }

    @Test
    void all_sorts_of_values_go_wrong_in_all_sorts_of_ways() {
        Set<String> kinds = new HashSet<>();
        Shapes shapes = new Shapes(CONTRACT, new Random(28));
        for (int time = 0; time < 2_000; time++) {
            JsonNode spoiled = shapes.spoil(shapes.make(UNIT));
            kinds.add("name " + spoiled.path("name").getNodeType());
            kinds.add("parts " + spoiled.path("parts").getNodeType());
            kinds.add("unknown " + spoiled.has("colour"));
        }
        assertTrue(
                kinds.containsAll(Set.of(
                        "name STRING",
                        "name NULL",
                        "name NUMBER",
                        "name MISSING",
                        "name ARRAY",
                        "name OBJECT",
                        "name BOOLEAN",
                        "parts ARRAY",
                        "parts STRING",
                        "unknown true")),
                kinds.toString());
    }

    @Test
    void the_same_seed_says_the_same() {
        assertEquals(spoiled(7), spoiled(7));
        assertNotEquals(spoiled(7), spoiled(8));
    }

    private static String spoiled(long seed) {
        Shapes shapes = new Shapes(CONTRACT, new Random(seed));
        return shapes.spoil(shapes.make(UNIT)).toString();
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode each : node) {
            deepest = Math.max(deepest, depth(each));
        }
        return deepest + 1;
    }
}
