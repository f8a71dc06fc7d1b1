package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Puts the changes of a request into an inherited package: an entry takes the place of the one with its key. */
final class MergeChanges {

    private MergeChanges() {}

    static void into(ObjectNode tree, JsonNode changes) {
        changes.properties().forEach(section -> {
            JsonNode given = section.getValue();
            JsonNode present = tree.path(section.getKey());
            if (given.isObject() && present instanceof ObjectNode object) {
                object.setAll((ObjectNode) given);
            } else if (given.isArray() && present instanceof ArrayNode array) {
                merge(array, (ArrayNode) given);
            } else if (!given.isNull()) {
                tree.set(section.getKey(), given);
            }
        });
    }

    private static void merge(ArrayNode present, ArrayNode given) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < present.size(); i++) {
            places.put(key(present.get(i)), i);
        }
        for (JsonNode entry : given) {
            String key = key(entry);
            Integer place = key == null ? null : places.get(key);
            if (place == null) {
                present.add(entry);
            } else {
                present.set(place, keepingOrigins(present.get(place), entry));
            }
        }
    }

    /** A changed target or task still knows where it came from. */
    private static JsonNode keepingOrigins(JsonNode before, JsonNode entry) {
        if (before.has("origins") && !entry.has("origins") && entry instanceof ObjectNode object) {
            object.set("origins", before.path("origins"));
        }
        return entry;
    }

    private static @org.jspecify.annotations.Nullable String key(JsonNode entry) {
        JsonNode key = entry.has("key") ? entry.path("key") : entry.path("code");
        return key.textValue();
    }
}
