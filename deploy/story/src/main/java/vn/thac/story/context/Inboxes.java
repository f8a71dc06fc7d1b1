package vn.thac.story.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import vn.thac.client.Service;

/** The one inbox of each unit, where all that waits for it lies; what other services ask comes into it as events. */
public final class Inboxes {

    private final StoryContext story;

    Inboxes(StoryContext story) {
        this.story = story;
    }

    /** All that waits for a unit; each thing says what to do next. */
    public List<JsonNode> of(String unit) {
        var items = read(unit, "");
        items.forEach(item ->
                story.expect.that(!item.path("nextActions").isEmpty(), "Nobody knows what to do next with " + item));
        return items;
    }

    /** Waits until the thing, named by its id or its address, lies in the unit's inbox, with the step that is due. */
    public JsonNode expectItem(String unit, String kind, String thing, String step) {
        var item = story.awaitValue(kind + " " + thing + " in the inbox of " + unit, () -> find(unit, kind, thing));
        story.expect.equal(
                "The next step of the " + kind + " in the inbox of " + story.units.name(unit),
                step,
                item.path("nextActions").path(0).path("action").asText());
        return item;
    }

    /** Waits until the thing no longer lies in the unit's inbox. */
    public void expectNoItem(String unit, String kind, String thing) {
        story.await(kind + " " + thing + " to leave the inbox of " + unit, () -> find(unit, kind, thing)
                .isEmpty());
    }

    private Optional<JsonNode> find(String unit, String kind, String thing) {
        return read(unit, "&kind=" + kind).stream()
                .filter(item -> is(item, thing))
                .findFirst();
    }

    private static boolean is(JsonNode item, String thing) {
        return item.path("id").asText().equals(thing)
                || item.path("nextActions").path(0).path("href").asText().startsWith(thing);
    }

    private List<JsonNode> read(String unit, String more) {
        return story.people.overseer().items(Service.TASK, "/v1/inbox?limit=500&unit=" + unit + more);
    }
}
