package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The one inbox of each unit, where all that waits for it lies; what other services ask comes into it as events. */
final class Inboxes {

    private final Stage stage;

    Inboxes(Stage stage) {
        this.stage = stage;
    }

    /** All that waits for a unit; each thing says what to do next. */
    List<JsonNode> of(String unit) {
        var items = read(unit, "");
        items.forEach(item -> stage.must.hold(!item.path("nextActions").isEmpty(), "Nobody knows what to do next with " + item));
        return items;
    }

    /** Waits until the thing, named by its id or its address, lies in the unit's inbox, with the step that is due. */
    JsonNode mustHold(String unit, String kind, String thing, String step) {
        var item = stage.await(kind + " " + thing + " in the inbox of " + unit, stage.pace.consequence(), () -> find(unit, kind, thing)).value();
        stage.must.be("The next step of the " + kind + " in the inbox of " + stage.units.name(unit), step,
            item.path("nextActions").path(0).path("action").asText());
        return item;
    }

    /** Waits until the thing no longer lies in the unit's inbox. */
    void mustNotHold(String unit, String kind, String thing) {
        stage.await(kind + " " + thing + " to leave the inbox of " + unit, () -> find(unit, kind, thing).isEmpty());
    }

    private Optional<JsonNode> find(String unit, String kind, String thing) {
        return read(unit, "&kind=" + kind).stream().filter(item -> is(item, thing)).findFirst();
    }

    private static boolean is(JsonNode item, String thing) {
        return item.path("id").asText().equals(thing) || item.path("nextActions").path(0).path("href").asText().startsWith(thing);
    }

    private List<JsonNode> read(String unit, String more) {
        return Json.items(stage.people.overseer().get(House.TASK, "/v1/inbox?limit=500&unit=" + unit + more).json());
    }
}
