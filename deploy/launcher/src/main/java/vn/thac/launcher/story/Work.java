package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Assignments, step by step. */
final class Work {

    private final Stage stage;

    Work(Stage stage) {
        this.stage = stage;
    }

    /** The one assignment of an item to a unit under a plan. */
    Answer of(String plan, String item, String unit) {
        var found = Json.items(stage.people.of(unit).get(House.TASK,
            "/v1/assignments?plan=" + stage.plans.id(plan) + "&item=" + item + "&unit=" + unit).json());
        stage.must.be("The number of assignments " + item + " of " + stage.units.name(unit), 1, found.size());
        return read(stage.people.of(unit), found.get(0).path("id").asText());
    }

    private static Answer read(Voice voice, String id) {
        return voice.get(House.TASK, "/v1/assignments/" + id);
    }

    /** Takes a step on the newest version; whose step it is, the voice says. */
    Answer step(Voice voice, Answer assignment, String action, Object body) {
        var id = assignment.json().path("id").asText();
        return voice.post(House.TASK, "/v1/assignments/" + id + "/" + action, Body.json(body), read(voice, id).etag());
    }

    Answer step(Voice voice, Answer assignment, String action) {
        var id = assignment.json().path("id").asText();
        return voice.post(House.TASK, "/v1/assignments/" + id + "/" + action, Body.NONE, read(voice, id).etag());
    }

    void mustBe(String state, Answer assignment) {
        stage.must.be("The state of " + words(assignment.json()), state, assignment.json().path("state").asText());
    }

    static String words(JsonNode assignment) {
        return assignment.path("item").asText() + " (" + assignment.path("role").asText() + ", " + assignment.path("relation").asText() + ")";
    }

    /** A due date by decision of the unit that gave the assignment. */
    Answer due(String issuer, Answer assignment, String day, String decision) {
        return step(stage.people.of(issuer), assignment, "extend",
            Map.of("due", day, "reason", "UBND tỉnh giao hạn (giả định)", "decision", decision));
    }
}
