package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way down: plans are drafted and issued, and what falls from them is waited for and counted. */
final class Plans {

    private final Stage stage;
    private final Map<String, String> ids = new HashMap<>();

    /** What must follow when a plan is issued. */
    record Fall(int mandates, int assignments, int obligations) {
    }

    Plans(Stage stage) {
        this.stage = stage;
    }

    /** The id of a plan of the sample that was issued. */
    String id(String file) {
        return ids.get(file);
    }

    /** Drafts a package of the sample and issues it with the number and date that it has. */
    void issue(String file, String issuer) {
        issue(file, issuer, stage.people.of(issuer).post(House.PLAN, "/v1/plans", Body.yaml(stage.sample.text("plans/" + file + ".yaml"))), Map.of());
    }

    /** The same where the document's day was left open. */
    void issueOn(LocalDate day, String file, String issuer) {
        issue(file, issuer, stage.people.of(issuer).post(House.PLAN, "/v1/plans", Body.yaml(stage.sample.text("plans/" + file + ".yaml"))),
            Map.of("date", Map.of("value", day.toString())));
    }

    /** Drafts a plan of its own from what the unit is asked, with what it adds, and issues it. */
    void answer(String name, String issuer, String title, JsonNode changes) {
        var mandates = openMandates(issuer).stream().map(each -> each.path("id").asText()).toList();
        var wish = Map.of("mandates", mandates, "title", title, "kind", "plan", "changes", changes);
        issue(name, issuer, stage.people.of(issuer).post(House.PLAN, "/v1/plans/from-mandates", Body.json(wish)), Map.of());
    }

    private void issue(String name, String issuer, Answer draft, Object given) {
        stage.people.of(issuer).post(House.PLAN, "/v1/plans/" + draft.id() + "/issue", Body.json(given), draft.etag());
        ids.put(name, draft.id());
    }

    JsonNode read(String name) {
        return stage.people.overseer().get(House.PLAN, "/v1/plans/" + id(name)).json();
    }

    /** Waits until everything that must fall has fallen, and that there is not a piece more. */
    String mustFall(String name, Fall fall) {
        long begin = System.nanoTime();
        count("mandates of " + name, House.PLAN, "/v1/mandates?plan=" + id(name), fall.mandates());
        count("assignments of " + name, House.TASK, "/v1/assignments?plan=" + id(name), fall.assignments());
        count("obligations of " + name, House.REPORT, "/v1/obligations?plan=" + id(name), fall.obligations());
        return fall.mandates() + " mandates, " + fall.assignments() + " assignments, " + fall.obligations()
            + " reports owed; all there after " + Teller.since(begin);
    }

    private void count(String what, House house, String path, int wanted) {
        stage.await(what + " to be " + wanted, () -> total(house, path) >= wanted);
        stage.must.be("The number of " + what, wanted, total(house, path));
    }

    int total(House house, String path) {
        return stage.people.overseer().get(house, path + "&limit=1&total=true").json().path("total").asInt(-1);
    }

    List<JsonNode> mandates(String name) {
        return Json.items(stage.people.overseer().get(House.PLAN, "/v1/mandates?limit=500&plan=" + id(name)).json());
    }

    List<JsonNode> openMandates(String unit) {
        return Json.items(stage.people.of(unit).get(House.PLAN, "/v1/mandates?state=open&unit=" + unit).json());
    }

    /** The mandate that a plan gave a unit must be answered by that unit's own plan, and no longer wait for it. */
    void mustBeFulfilled(String asking, String unit, String answering) {
        var mandate = mandates(asking).stream()
            .filter(each -> Units.idIn(each.path("unit")).equals(stage.units.id(unit))).findFirst()
            .orElseThrow(() -> new Broken(stage.units.name(unit) + " has no mandate from " + asking + "."));
        stage.must.be("The mandate of " + stage.units.name(unit), "fulfilled", mandate.path("state").asText());
        stage.must.be("The plan that answers the mandate of " + stage.units.name(unit), id(answering), mandate.path("fulfilledBy").asText());
        stage.inboxes.mustNotHold(unit, "mandate", mandate.path("id").asText());
    }
}
