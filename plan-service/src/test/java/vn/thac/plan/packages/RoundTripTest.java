package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a package says is all in its types: nothing that the schema allows is lost on the way. */
class RoundTripTest {

    @Test
    void a_package_with_every_field_comes_out_as_it_went_in() {
        assertEquals(FullPlan.tree(), PackageReader.written(FullPlan.read()));
    }

    @Test
    void the_full_plan_sets_every_field_that_the_schema_has() {
        JsonNode schema = FullPlan.schema();
        Map<String, Set<String>> unset = new TreeMap<>();
        unset("", schema, FullPlan.tree(), schema, unset);
        unset.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), unset);
    }

    /** Fields of a definition that no entry of its kind sets. */
    private static void unset(String name, JsonNode at, JsonNode value, JsonNode root, Map<String, Set<String>> unset) {
        JsonNode type = resolve(at, root);
        String called = at.has("$ref") ? at.path("$ref").asText() : name;
        if (type.has("items")) {
            value.forEach(entry -> unset(called, type.path("items"), entry, root, unset));
        }
        if (!type.has("properties") || !value.isObject()) {
            return;
        }
        Set<String> missing = unset.computeIfAbsent(called, one -> names(type.path("properties")));
        value.properties().forEach(field -> {
            missing.remove(field.getKey());
            unset(field.getKey(), type.path("properties").path(field.getKey()), field.getValue(), root, unset);
        });
    }

    private static JsonNode resolve(JsonNode at, JsonNode root) {
        if (at.has("anyOf")) {
            return resolve(at.path("anyOf").get(0), root);
        }
        return at.has("$ref") ? root.at(at.path("$ref").asText().substring(1)) : at;
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.properties().forEach(field -> names.add(field.getKey()));
        return names;
    }
}
