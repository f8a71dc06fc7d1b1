package vn.thac.story.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Response;

/** Assignments, step by step. */
public final class Assignments {

    private final StoryContext story;

    Assignments(StoryContext story) {
        this.story = story;
    }

    /** The one assignment of an item to a unit under a plan. */
    public Response of(String plan, String item, String unit) {
        var found = story.people
                .of(unit)
                .items(
                        Service.TASK,
                        "/v1/assignments?plan=" + story.plans.id(plan) + "&item=" + item + "&unit=" + unit);
        story.expect.equal("The number of assignments " + item + " of " + story.units.name(unit), 1, found.size());
        return read(story.people.of(unit), found.get(0).path("id").asText());
    }

    private static Response read(Caller caller, String id) {
        return caller.get(Service.TASK, "/v1/assignments/" + id);
    }

    /** Acts on the newest version. */
    public Response act(Caller caller, Response assignment, String action, Object body) {
        var id = assignment.json().path("id").asText();
        return caller.post(
                Service.TASK,
                "/v1/assignments/" + id + "/" + action,
                Body.json(body),
                read(caller, id).etag());
    }

    public Response act(Caller caller, Response assignment, String action) {
        var id = assignment.json().path("id").asText();
        return caller.post(
                Service.TASK,
                "/v1/assignments/" + id + "/" + action,
                Body.EMPTY,
                read(caller, id).etag());
    }

    public void expectState(String state, Response assignment) {
        story.expect.equal(
                "The state of " + words(assignment.json()),
                state,
                assignment.json().path("state").asText());
    }

    public static String words(JsonNode assignment) {
        return assignment.path("item").asText() + " (" + assignment.path("role").asText() + ", "
                + assignment.path("relation").asText() + ")";
    }

    /** A due date by decision of the unit that gave the assignment. */
    public Response due(String issuer, Response assignment, String day, String decision) {
        return act(
                story.people.of(issuer),
                assignment,
                "extend",
                Map.of("due", day, "reason", "UBND tỉnh giao hạn (giả định)", "decision", decision));
    }
}
