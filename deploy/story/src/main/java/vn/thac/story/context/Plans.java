package vn.thac.story.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Response;
import vn.thac.client.unit.Units;

/** The way down: plans are drafted and issued, and what follows from them is waited for and counted. */
public final class Plans {

    private final StoryContext story;
    private final Map<String, String> ids = new HashMap<>();

    /** What must follow when a plan is issued. */
    public record Consequences(int mandates, int assignments, int obligations) {}

    Plans(StoryContext story) {
        this.story = story;
    }

    /** The id of a plan of the sample that was issued. */
    public String id(String file) {
        return Objects.requireNonNull(ids.get(file), file);
    }

    /** Drafts a package of the sample and issues it with the number and date that it has. */
    public void issue(String file, String issuer) {
        issue(
                file,
                issuer,
                story.people
                        .of(issuer)
                        .post(Service.PLAN, "/v1/plans", Body.yaml(story.sample.text("plans/" + file + ".yaml"))),
                Map.of());
    }

    /** The same where the document's day was left open. */
    public void issueOn(LocalDate day, String file, String issuer) {
        issue(
                file,
                issuer,
                story.people
                        .of(issuer)
                        .post(Service.PLAN, "/v1/plans", Body.yaml(story.sample.text("plans/" + file + ".yaml"))),
                Map.of("date", Map.of("value", day.toString())));
    }

    /** Drafts a plan of its own from what the unit is asked, with what it adds, and issues it. */
    public void answer(String name, String issuer, String title, JsonNode changes) {
        var mandates = openMandates(issuer).stream()
                .map(each -> each.path("id").asText())
                .toList();
        var wish = Map.of("mandates", mandates, "title", title, "kind", "plan", "changes", changes);
        issue(
                name,
                issuer,
                story.people.of(issuer).post(Service.PLAN, "/v1/plans/from-mandates", Body.json(wish)),
                Map.of());
    }

    private void issue(String name, String issuer, Response draft, Object given) {
        story.people
                .of(issuer)
                .post(Service.PLAN, "/v1/plans/" + draft.createdId() + "/issue", Body.json(given), draft.etag());
        ids.put(name, draft.createdId());
    }

    public JsonNode read(String name) {
        return story.people
                .overseer()
                .get(Service.PLAN, "/v1/plans/" + id(name))
                .json();
    }

    /** Waits until everything that must follow is there, and not a piece more. */
    public String expectConsequences(String name, Consequences expected) {
        long begin = System.nanoTime();
        count("mandates of " + name, Service.PLAN, "/v1/mandates?plan=" + id(name), expected.mandates());
        count("assignments of " + name, Service.TASK, "/v1/assignments?plan=" + id(name), expected.assignments());
        count("obligations of " + name, Service.REPORT, "/v1/obligations?plan=" + id(name), expected.obligations());
        return expected.mandates() + " mandates, " + expected.assignments() + " assignments, " + expected.obligations()
                + " reports owed; all there after " + Printer.since(begin);
    }

    private void count(String what, Service service, String path, int wanted) {
        story.await(what + " to be " + wanted, () -> total(service, path) >= wanted);
        story.expect.equal("The number of " + what, wanted, total(service, path));
    }

    public int total(Service service, String path) {
        return (int) story.people.overseer().total(service, path);
    }

    public List<JsonNode> mandates(String name) {
        return story.people.overseer().items(Service.PLAN, "/v1/mandates?limit=500&plan=" + id(name));
    }

    public List<JsonNode> openMandates(String unit) {
        return story.people.of(unit).items(Service.PLAN, "/v1/mandates?state=open&unit=" + unit);
    }

    /** The mandate that a plan gave a unit must be answered by that unit's own plan, and no longer wait for it. */
    public void expectFulfilled(String asking, String unit, String answering) {
        var mandate = mandates(asking).stream()
                .filter(each -> Units.idIn(each.path("unit")).equals(story.units.id(unit)))
                .findFirst()
                .orElseThrow(
                        () -> new ScenarioFailure(story.units.name(unit) + " has no mandate from " + asking + "."));
        story.expect.equal(
                "The mandate of " + story.units.name(unit),
                "fulfilled",
                mandate.path("state").asText());
        story.expect.equal(
                "The plan that answers the mandate of " + story.units.name(unit),
                id(answering),
                mandate.path("fulfilledBy").asText());
        story.inboxes.expectNoItem(unit, "mandate", mandate.path("id").asText());
    }
}
