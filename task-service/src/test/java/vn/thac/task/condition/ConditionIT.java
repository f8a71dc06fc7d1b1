package vn.thac.task.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.OVERSEER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.read;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** A condition as a thing: listed with who waits, met once for all, taken back, and followed by what is below. */
@QuarkusTest
class ConditionIT {

    private static final Map<String, String> BOTH = Map.of("so", "lead");
    private static final String CAME =
            "{\"on\":\"2024-10-01\",\"note\":\"Bộ đã hướng dẫn\",\"evidence\":\"2013/BTNMT-QLĐĐ\"}";

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void it_is_listed_with_what_waits_and_how_many_and_by_name_among_the_assignments() {
        PlanId plan = planOfTwo();

        of(ISSUER, plan, "")
                .body("items.key", contains("C-D1", "C-D3"))
                .body("items[0].text", equalTo("hướng dẫn của Bộ"), "items[0].met", nullValue())
                .body("items[0].waiting", equalTo(4), "items[0].items.item", contains("D1", "D2"))
                .body("items[0].items.waiting", contains(2, 2), "items[0].items.begun", contains(0, 0))
                .body("items[0].nextActions.action", contains("meet"))
                .body(
                        "items[0].nextActions[0].who",
                        equalTo(province.committee().toString()));
        as(ISSUER)
                .get("/v1/assignments?plan=" + plan + "&waitsFor=C-D1&state=waiting&total=true")
                .then()
                .body("total", equalTo(4), "items.item.unique()", containsInAnyOrder("D1", "D2"))
                .body("items.waitsFor.unique()", contains("hướng dẫn của Bộ"))
                .body("items.condition.unique()", contains(id(plan, "C-D1")))
                .body(
                        "items[0].nextActions.findAll { it.action == 'meet-condition' }.waitsFor.unique()",
                        contains("hướng dẫn của Bộ"));
        as(HEALTH)
                .get("/v1/inbox?unit=" + province.health() + "&kind=assignment&limit=500")
                .then()
                .body("items.findAll { it.plan == '" + plan + "' }.waitsFor", hasItem("hướng dẫn của Bộ"));
        of(ISSUER, plan, "&met=true").body("items", empty());
        of(ISSUER, plan, "&limit=1").body("items.key", contains("C-D1"));
    }

    @Test
    void met_once_with_its_day_and_evidence_everything_that_waits_goes_on_and_taken_back_waits_again_unless_begun() {
        PlanId plan = planOfTwo();
        String id = id(plan, "C-D1");

        take(REVIEWER, id, "meet", CAME)
                .statusCode(200)
                .body("met.on", equalTo("2024-10-01"), "met.by", equalTo(REVIEWER))
                .body("met.evidence", equalTo("2013/BTNMT-QLĐĐ"), "waiting", equalTo(0))
                .body("items.begun", contains(2, 2), "nextActions.action", contains("take-back"));
        String begun = assignment(plan, DEPARTMENT, "D1");
        String notBegun = assignment(plan, HEALTH, "D1");
        read(ISSUER, notBegun)
                .body("state", equalTo("assigned"), "due", equalTo("2099-06-30"))
                .body("history[0].said", equalTo("Bộ đã hướng dẫn"), "history[0].refersTo", equalTo("2013/BTNMT-QLĐĐ"));
        done(DEPARTMENT, begun, "accept", "");
        take(REVIEWER, id, "meet", CAME).statusCode(409).body("code", equalTo("condition-met-already"));

        take(ISSUER, id, "take-back", because("Mới là bản dự thảo"))
                .statusCode(200)
                .body("met", nullValue(), "waiting", equalTo(3), "items.begun", contains(1, 0));
        read(ISSUER, begun).body("state", equalTo("accepted"), "due", equalTo("2099-06-30"));
        read(ISSUER, notBegun)
                .body("state", equalTo("waiting"), "due", nullValue(), "bucket", equalTo("waiting"))
                .body("history.action", contains("meet-condition", "take-back-condition"))
                .body("history[1].said", equalTo("Mới là bản dự thảo"));
        take(ISSUER, id, "meet", CAME).statusCode(200);
        read(ISSUER, notBegun).body("due", equalTo("2099-06-30"), "originalDue", equalTo("2099-06-30"));
        as(ISSUER)
                .get("/v1/audit?aggregate=condition&aggregateId=" + id)
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        containsInAnyOrder("condition.met.v1", "condition.taken-back.v1", "condition.met.v1"));
        as(HEALTH).get("/v1/audit?aggregate=condition&aggregateId=" + id).then().body("items", empty());
    }

    @Test
    void whoever_is_given_such_work_after_it_was_met_waits_too_once_that_is_taken_back() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn", Map.of("first", "lead", "later", "perform"))
                .issue();
        world.members(plan, "first", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
        String id = id(plan, "C-D1");
        take(ISSUER, id, "meet", "{}").statusCode(200);
        world.members(plan, "later", 1, 1, List.of(province.health()));
        world.awaitAssignments(plan, 2);
        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200).body("waiting", equalTo(2));
        read(HEALTH, assignment(plan, HEALTH, "D1")).body("state", equalTo("waiting"), "due", nullValue());
    }

    @Test
    void of_what_recurs_what_was_given_is_counted_and_none_of_its_occurrences() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, "hướng dẫn", Map.of("one", "lead"))
                .recurring("monthly")
                .issue();
        world.members(plan, "one", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
        take(ISSUER, id(plan, "C-D1"), "meet", "{}").statusCode(200);
        World.await(() -> world.count(
                        "select count(*) as n from assignment where plan_id = '" + plan + "' and series_id is not null")
                > 0);
        of(ISSUER, plan, "").body("items[0].items.begun", contains(1));
    }

    /** Of two who were given it, one takes it on before the condition turns out not to have come. */
    @Test
    void an_occurrence_waits_with_its_series_is_not_counted_and_is_due_on_its_last_day_again() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, "hướng dẫn", Map.of("both", "perform"))
                .recurring("monthly")
                .issue();
        world.members(plan, "both", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        String id = id(plan, "C-D1");
        take(ISSUER, id, "meet", "{}").statusCode(200);
        String begun = occurrence(plan, DEPARTMENT);
        String notBegun = occurrence(plan, HEALTH);
        String due = as(ISSUER).get("/v1/assignments/" + notBegun).path("due");
        done(DEPARTMENT, assignment(plan, DEPARTMENT, "D1"), "accept", "");

        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200).body("waiting", equalTo(1));
        read(ISSUER, begun).body("state", equalTo("assigned"), "due", equalTo(due));
        read(ISSUER, notBegun).body("state", equalTo("waiting"), "due", nullValue());
        of(ISSUER, plan, "").body("items[0].nextActions.action", contains("meet"));
        take(ISSUER, id, "take-back", because("nhầm")).statusCode(409).body("code", equalTo("condition-not-met"));

        take(ISSUER, id, "meet", "{}").statusCode(200);
        read(ISSUER, notBegun).body("state", equalTo("assigned"), "due", equalTo(due), "originalDue", equalTo(due));
    }

    private String occurrence(PlanId plan, String holder) {
        String list = "/v1/assignments?occurrences=true&item=D1&plan=" + plan;
        World.await(() -> as(holder).get(list).path("items[0].id") != null);
        return as(holder).get(list).path("items[0].id");
    }

    @Test
    void what_a_holder_said_for_itself_by_mistake_the_assigner_takes_back() {
        PlanId plan = planOfTwo();
        String id = id(plan, "C-D1");
        take(ISSUER, id, "take-back", because("nhầm")).statusCode(409).body("code", equalTo("condition-not-met"));
        done(DEPARTMENT, assignment(plan, DEPARTMENT, "D1"), "meet-condition", "{}");
        of(ISSUER, plan, "").body("items[0].nextActions.action", contains("meet", "take-back"));
        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200).body("waiting", equalTo(4));
    }

    @Test
    void what_plans_below_took_over_with_it_is_met_and_taken_back_with_it_over_any_number_of_tiers() {
        PlanId plan = planOfTwo();
        PlanId below = below(plan, plan, "C-D1", "so");
        PlanId last = below(below, below, "C-D1", "so");
        PlanId another = below(plan, plan, "C-D3", "so");
        PlanId stranger = taking(plan, "C-D1", world.planOf(province.committee()), "so");
        String id = id(plan, "C-D1");
        of(ISSUER, plan, "").body("items[0].below", equalTo(1));

        take(ISSUER, id, "meet", CAME).statusCode(200);
        await(() -> isMet(last, "C-D1"));
        of(ISSUER, below, "")
                .body("items[0].met.on", equalTo("2024-10-01"), "items[0].met.evidence", equalTo("2013/BTNMT-QLĐĐ"))
                .body("items[0].met.by", startsWith("system:"), "items[0].met.from.id", equalTo(id))
                .body("items[0].met.from.planName", equalTo("1/KH-UBND Kế hoạch thử"))
                .body("items[0].nextActions.href", contains("/v1/conditions/" + id + "/take-back"));
        read(ISSUER, assignment(last, DEPARTMENT, "D1"))
                .body("state", equalTo("assigned"), "due", equalTo("2099-06-30"));
        assertThat(isMet(another, "C-D1")).as("it waits for something else").isFalse();
        assertThat(isMet(stranger, "C-D1"))
                .as("it does not carry out that plan")
                .isFalse();
        take(ISSUER, id(below, "C-D1"), "take-back", because("nhầm"))
                .statusCode(409)
                .body("code", equalTo("condition-met-above"));

        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200);
        await(() -> !isMet(last, "C-D1"));
        read(ISSUER, assignment(last, DEPARTMENT, "D1")).body("state", equalTo("waiting"), "due", nullValue());
    }

    @Test
    void a_plan_that_takes_it_over_after_it_was_met_does_not_wait_and_what_was_said_below_stays() {
        PlanId plan = planOfTwo();
        PlanId before = below(plan, plan, "C-D1", "so");
        take(ISSUER, id(before, "C-D1"), "meet", "{}").statusCode(200).body("met.from", nullValue());
        take(ISSUER, id(plan, "C-D1"), "meet", CAME).statusCode(200);
        PlanId after = below(plan, plan, "C-D1", "so");
        await(() -> isMet(after, "C-D1"));
        read(ISSUER, assignment(after, HEALTH, "D1")).body("state", equalTo("assigned"));

        take(ISSUER, id(plan, "C-D1"), "take-back", because("nhầm")).statusCode(200);
        await(() -> !isMet(after, "C-D1"));
        assertThat(isMet(before, "C-D1")).isTrue();
    }

    @Test
    void what_a_plan_above_that_is_not_in_force_any_more_had_met_is_taken_back_where_it_is_and_stays_so() {
        PlanId plan = planOfTwo();
        World.PlanOf written = world.planOf(province.committee()).below(plan);
        PlanId below = taking(plan, "C-D1", written, "so");
        take(ISSUER, id(plan, "C-D1"), "meet", CAME).statusCode(200);
        await(() -> isMet(below, "C-D1"));
        world.awaitTaken(world.tell(World.Source.PLAN, plan.value(), 60, "plan.withdrawn.v1", Map.of("planId", plan)));
        take(ISSUER, id(plan, "C-D1"), "take-back", because("nhầm")).statusCode(409);

        String id = id(below, "C-D1");
        of(ISSUER, below, "")
                .body("items[0].met.from.plan", equalTo(plan.toString()))
                .body("items[0].nextActions.href", contains("/v1/conditions/" + id + "/take-back"))
                .body(
                        "items[0].nextActions[0].who",
                        equalTo(province.committee().toString()));
        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200).body("waiting", equalTo(2));

        World.PlanOf anew = written.anew()
                .below(plan)
                .duty("D1", "2099-07-31", "hướng dẫn của Bộ", Map.of("so", "lead"))
                .awaitedAbove(plan, "C-D1");
        world.awaitTaken(anew.amend(2, written, List.of(), "recalled"));
        awaitSettled(below);
        assertThat(isMet(below, "C-D1")).as("nobody says so any more").isFalse();
        take(ISSUER, id, "meet", CAME).statusCode(200).body("met.from", nullValue());
    }

    @Test
    void what_an_edition_let_stand_without_its_origin_is_taken_back_where_it_is() {
        PlanId plan = planOfTwo();
        World.PlanOf written = world.planOf(province.committee()).below(plan);
        PlanId below = taking(plan, "C-D1", written, "so");
        String above = id(plan, "C-D1");
        take(ISSUER, above, "meet", CAME).statusCode(200);
        await(() -> isMet(below, "C-D1"));
        World.PlanOf without = written.anew()
                .below(plan)
                .duty("D1", "2099-07-31", "hướng dẫn của Bộ", Map.of("so", "lead"))
                .awaitedAbove(plan, "C-D3");
        world.awaitTaken(without.amend(2, written, List.of(), "recalled"));

        String id = id(below, "C-D1");
        of(ISSUER, below, "").body("items[0].nextActions.href", contains("/v1/conditions/" + id + "/take-back"));
        take(ISSUER, above, "take-back", because("nhầm")).statusCode(200);
        take(ISSUER, id(plan, "C-D3"), "meet", CAME).statusCode(200);
        awaitSettled(below);
        of(ISSUER, below, "").body("items[0].met.from.id", equalTo(above));

        take(ISSUER, id, "take-back", because("nhầm")).statusCode(200).body("waiting", equalTo(2));
    }

    @Test
    void a_link_between_plans_that_is_found_later_lets_it_follow_and_one_that_is_not_there_any_more_leaves_it() {
        PlanId plan = planOfTwo();
        PlanId below = taking(plan, "C-D1", world.planOf(province.committee()), "so");
        take(ISSUER, id(plan, "C-D1"), "meet", CAME).statusCode(200);
        awaitSettled(below);
        assertThat(isMet(below, "C-D1")).isFalse();

        placed(below, 60, List.of(below, plan));
        await(() -> isMet(below, "C-D1"));
        of(ISSUER, plan, "").body("items[0].below", equalTo(1));
        read(ISSUER, assignment(below, HEALTH, "D1")).body("state", equalTo("assigned"));

        placed(below, 61, List.of(below));
        take(ISSUER, id(plan, "C-D1"), "take-back", because("nhầm")).statusCode(200);
        awaitSettled(below);
        assertThat(isMet(below, "C-D1")).isTrue();
        take(ISSUER, id(below, "C-D1"), "take-back", because("nhầm")).statusCode(200);
    }

    @Test
    void it_is_shown_to_who_has_such_work_with_what_it_sees_and_decided_on_by_who_gave_it_alone() {
        PlanId plan = planOfTwo();
        String id = id(plan, "C-D1");
        of(HEALTH, plan, "").body("items[0].waiting", equalTo(2), "items[0].items.waiting", contains(1, 1));
        as(HEALTH).get("/v1/conditions/" + id).then().statusCode(200);
        take(HEALTH, id, "meet", CAME).statusCode(403);
        take(OVERSEER, id, "meet", CAME).statusCode(403);
        as(ISSUER)
                .header("Acting-Unit", province.health().toString())
                .header("If-Match", "\"0\"")
                .body(CAME)
                .post("/v1/conditions/" + id + "/meet")
                .then()
                .statusCode(403);
        PlanId own = taking(plan, "C-D1", world.planOf(province.committee()), "one");
        as(HEALTH).get("/v1/conditions/" + id(own, "C-D1")).then().statusCode(404);
        take(HEALTH, id(own, "C-D1"), "meet", CAME).statusCode(404);
        of(HEALTH, own, "").body("items", empty());
        as(ISSUER).body(CAME).post("/v1/conditions/" + id + "/meet").then().statusCode(428);
        as(ISSUER)
                .header("If-Match", "\"7\"")
                .body(CAME)
                .post("/v1/conditions/" + id + "/meet")
                .then()
                .statusCode(412);
        take(ISSUER, id, "meet", "{\"on\":\"2999-01-01\"}").statusCode(400).body("errors[0].pointer", equalTo("/on"));
        take(ISSUER, id, "take-back", "{}").statusCode(422);
        as(ISSUER).get("/v1/conditions").then().statusCode(422);
        World.inVietnamese(ISSUER)
                .header("If-Match", "*")
                .body(because("nhầm"))
                .post("/v1/conditions/" + id + "/take-back")
                .then()
                .statusCode(409)
                .body("detail", startsWith("“hướng dẫn của Bộ” chưa được ghi nhận"));
        of(ISSUER, plan, "").body("items.met", not(hasItem(not(nullValue()))), "items", hasSize(2));
        of(ISSUER, plan, "&total=true&limit=1").body("items", hasSize(1), "total", equalTo(2));
    }

    private static ValidatableResponse of(String actor, PlanId plan, String more) {
        return as(actor).get("/v1/conditions?plan=" + plan + more).then().statusCode(200);
    }

    private static ValidatableResponse take(String actor, String id, String step, String body) {
        return as(actor)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/conditions/" + id + "/" + step)
                .then();
    }

    private static String id(PlanId plan, String key) {
        return of(ISSUER, plan, "").extract().path("items.find { it.key == '" + key + "' }.id");
    }

    private void placed(PlanId plan, long sequence, List<PlanId> ancestors) {
        world.awaitTaken(world.tell(
                World.Source.PLAN,
                plan.value(),
                sequence,
                "plan.basis-resolved.v1",
                Map.of("planId", plan, "ancestors", ancestors)));
    }

    /** Nothing of the plan is left to be held against what is above it. */
    private void awaitSettled(PlanId plan) {
        await(() ->
                world.count("select count(*) as n from plan_condition where moved and plan_id = '" + plan + "'") == 0);
    }

    private boolean isMet(PlanId plan, String key) {
        return world.count("select count(met_at) as n from plan_condition where plan_id = '" + plan + "' and key = '"
                        + key + "'")
                == 1;
    }

    /** A plan of the same committee that carries another one out and took over what it waits for. */
    private PlanId below(PlanId ancestor, PlanId from, String key, String addressee) {
        return taking(from, key, world.planOf(province.committee()).below(ancestor), addressee);
    }

    private PlanId taking(PlanId from, String key, World.PlanOf plan, String addressee) {
        PlanId below = plan.duty("D1", "2099-06-30", "hướng dẫn của Bộ", Map.of(addressee, "lead"))
                .awaitedAbove(from, key)
                .issue();
        List<UnitId> both = List.of(province.education(), province.health());
        world.members(below, addressee, 1, 1, addressee.equals("so") ? both : both.subList(0, 1));
        world.awaitAssignments(below, addressee.equals("so") ? 2 : 1);
        return below;
    }

    /** D1 and D2 wait for the same, D3 for something else. */
    private PlanId planOfTwo() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn của Bộ", BOTH)
                .duty("D2", "2099-09-30", null, BOTH)
                .waitingAlike("D1")
                .duty("D3", "2099-06-30", "kinh phí", BOTH)
                .issue();
        world.members(plan, "so", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 6);
        return plan;
    }

    private static String assignment(PlanId plan, String holder, String item) {
        return as(holder)
                .get("/v1/assignments?plan=" + plan + "&item=" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
