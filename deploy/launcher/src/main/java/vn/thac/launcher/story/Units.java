package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Ids and names of units by their references, asked of identity once. */
final class Units {

    private final Stage stage;
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Units(Stage stage) {
        this.stage = stage;
    }

    String id(String reference) {
        return read(reference).path("id").asText();
    }

    String name(String reference) {
        return read(reference).path("name").asText();
    }

    /** The name of the unit that a field speaks of: an id, or an object with one. */
    String nameIn(JsonNode unit) {
        return names.computeIfAbsent(idIn(unit), this::name);
    }

    static String idIn(JsonNode unit) {
        return unit.isObject() ? unit.path("id").asText() : unit.asText();
    }

    private JsonNode read(String reference) {
        return known.computeIfAbsent(reference,
            it -> stage.people.overseer().get(House.IDENTITY, "/v1/units/" + it).json());
    }
}
