package vn.thac.task.raise;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.task.World.PlanOf;
import vn.thac.task.World.Source;
import vn.thac.testing.Await;
import vn.thac.testing.Told;

/** A department has a duty and hands it down to its centre and a school (R22). */
@QuarkusTest
class HandedDownIT {

    /** Decides for the department on what it hands down. */
    private static final String HEAD = "tp-ldtbxh-kien-giang";

    private static final String CENTRE = "ub-lam-son";

    /** Decides for the department that comes after another. */
    private static final String HEIR = "ub-thanh-mien";

    @Inject
    World world;

    @Inject
    Province province;

    private UnitId centre;
    private UnitId school;
    private UnitId giver;
    private PlanOf text;
    private PlanId plan;

    @BeforeEach
    void the_department_has_two_bodies_below_it() {
        centre = world.unit("Trung tâm " + Math.random(), "government", "province", province.education());
        school = world.unit("Trường " + Math.random(), "government", "province", province.education());
        giver = province.education();
        world.post(HEAD, province.education(), "review");
        world.post(CENTRE, centre, "work");
        text = world.planOf(province.committee()).duty("D1", "2099-06-30", null, Map.of("one", "perform"));
        plan = text.issue();
        world.members(plan, "one", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
    }

    @Test
    void the_unit_that_hands_it_down_decides_and_the_issuer_sees_it_and_counts_it_apart() {
        handDown(1, 1, centre, school);
        String theirs = of(centre);
        read(HEAD, theirs)
                .body("assigner", equalTo(province.education().toString()), "handedDown", equalTo(true))
                .body("role", equalTo("perform"), "due", equalTo("2099-06-30"), "relation", equalTo("ordered"))
                .body(
                        "nextActions.findAll { it.action == 'recall' }.who",
                        contains(province.education().toString()));
        read(ISSUER, theirs).body("issuer", equalTo(province.committee().toString()));
        tried(ISSUER, theirs, "recall", because("thôi")).statusCode(403);

        done(CENTRE, theirs, "start", "");
        done(CENTRE, theirs, "complete", "{\"result\":\"xong\"}");
        inbox(HEAD, province.education()).body("items.id", hasItem(theirs));
        inbox(ISSUER, province.committee()).body("items.id", not(hasItem(theirs)));
        tried(REVIEWER, theirs, "confirm", "").statusCode(403);
        done(HEAD, theirs, "confirm", "");
        read(HEAD, of(province.education()))
                .body("state", equalTo("assigned"))
                .body("passedTo.total", equalTo(2), "passedTo.confirmed", equalTo(1), "passedTo.open", equalTo(1))
                .body("passedTo.units.unit", contains(school.toString(), centre.toString()))
                .body("passedTo.units.state", contains("assigned", "confirmed"));
        read(CENTRE, theirs).body("passedTo", nullValue());
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan)
                .then()
                .body(
                        "all.total",
                        equalTo(1),
                        "all.handedDown.total",
                        equalTo(2),
                        "all.handedDown.doneOnTime",
                        equalTo(1));
        as(ISSUER).get("/v1/joint-items?plan=" + plan + "&item=D1").then().body("holders", hasSize(1));
    }

    @Test
    void lists_know_by_whom_it_is_handed_down_and_the_unit_sees_its_own() {
        handDown(1, 1, centre, school);
        list(HEAD, "assigner=" + province.education() + "&plan=" + plan)
                .body("items.unit", containsInAnyOrder(centre.toString(), school.toString()));
        list(ISSUER, "plan=" + plan + "&handedDown=false")
                .body("items.unit", contains(province.education().toString()));
        list(ISSUER, "plan=" + plan + "&handedDown=true").body("items", hasSize(2));
        list(CENTRE, "unit=" + centre).body("items.id", contains(of(centre)));
    }

    @Test
    void when_the_unit_that_handed_it_down_has_ended_whoever_came_in_its_place_decides() {
        String name = "Sở cũ " + Math.random();
        UnitId old = world.unit(name, "government", "province", province.committee());
        UnitId heir = world.unit("Sở mới " + Math.random(), "government", "province", province.committee());
        world.post(HEIR, heir, "review");
        giver = old;
        handDown(1, 1, centre);
        String theirs = of(centre);
        done(CENTRE, theirs, "start", "");
        done(CENTRE, theirs, "complete", "{\"result\":\"xong\"}");
        tried(HEIR, theirs, "confirm", "").statusCode(404);

        world.end(old, name, "province", province.committee(), "2024-07-01", List.of(heir));

        Await.until("the heir decides", () -> inboxOf(HEIR, heir).contains(theirs));
        read(HEIR, theirs).body("assigner", equalTo(heir.toString()), "handedDown", equalTo(true));
        list(HEIR, "assigner=" + heir + "&plan=" + plan).body("items.id", contains(theirs));
        done(HEIR, theirs, "confirm", "");

        world.goOn(old, name, "province", province.committee(), 3);
        Await.until("the unit decides again", () -> as(ISSUER)
                .get("/v1/assignments/" + theirs)
                .path("assigner")
                .equals(old.toString()));
    }

    @Test
    void what_a_unit_that_has_ended_handed_down_goes_with_its_heirs_assignment() {
        String name = "Huyện cũ " + Math.random();
        UnitId old = holderThatEnds(name);
        UnitId heir = heirBesides(old);

        world.end(old, name, "province", province.committee(), "2024-07-01", List.of(heir));
        Await.until("the heir has it", () -> stateOf(old).equals("passed-on"));

        read(ISSUER, of(heir))
                .body("passedTo.total", equalTo(2))
                .body("passedTo.units.unit", containsInAnyOrder(centre.toString(), school.toString()));
        read(ISSUER, of(old)).body("passedTo", nullValue());
        done(ISSUER, of(heir), "recall", because("dừng"));
        read(ISSUER, of(centre)).body("state", equalTo("recalled"), "reason", equalTo("dừng"));
        read(ISSUER, of(school)).body("state", equalTo("recalled"));
        done(ISSUER, of(heir), "reopen", because("nhầm"));
        read(ISSUER, of(centre)).body("state", equalTo("assigned"));
        read(ISSUER, of(school)).body("state", equalTo("assigned"));

        world.goOn(old, name, "province", province.committee(), 3);
        Await.until("the unit has it again", () -> stateOf(old).equals("assigned"));
        read(ISSUER, of(centre)).body("state", equalTo("assigned"));
        read(ISSUER, of(heir)).body("passedTo.units.unit", contains(school.toString()));
        done(ISSUER, of(old), "recall", because("dừng"));
        read(ISSUER, of(centre)).body("state", equalTo("recalled"));
        read(ISSUER, of(school)).body("state", equalTo("assigned"));
    }

    @Test
    void while_its_own_assignment_awaits_a_decision_what_it_handed_down_goes_with_that_one() {
        String name = "Huyện cũ " + Math.random();
        UnitId old = holderThatEnds(name);
        UnitId heir = heirBesides(old);
        world.post(CENTRE, old, "work");
        done(CENTRE, of(old), "start", "");
        done(CENTRE, of(old), "complete", "{\"result\":\"xong\"}");

        world.end(old, name, "province", province.committee(), "2024-07-01", List.of(heir));
        Await.until("the heir decides", () -> as(ISSUER)
                .get("/v1/assignments/" + of(centre))
                .path("assigner")
                .equals(heir.toString()));

        read(ISSUER, of(old)).body("state", equalTo("completed"), "passedTo.units.unit", contains(centre.toString()));
        done(ISSUER, of(heir), "recall", because("dừng"));
        read(ISSUER, of(school)).body("state", equalTo("recalled"));
        read(ISSUER, of(centre)).body("state", equalTo("assigned"));
        done(ISSUER, of(old), "recall", because("dừng"));
        read(ISSUER, of(centre)).body("state", equalTo("recalled"));
    }

    private UnitId holderThatEnds(String name) {
        return world.unit(name, "government", "province", province.committee());
    }

    /** Both have the duty of the plan; one hands it down to the centre, the other to the school. */
    private UnitId heirBesides(UnitId old) {
        UnitId heir = world.unit("Huyện mới " + Math.random(), "government", "province", province.committee());
        plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", null, Map.of("one", "perform"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(old, heir));
        world.awaitAssignments(plan, 2);
        giver = old;
        chunk(1, 1, 1, 2, centre);
        giver = heir;
        chunk(1, 1, 2, 2, school);
        return heir;
    }

    private String stateOf(UnitId unit) {
        return as(ISSUER).get("/v1/assignments/" + of(unit)).path("state");
    }

    private static List<String> inboxOf(String actor, UnitId unit) {
        return inbox(actor, unit).extract().path("items.id");
    }

    @Test
    void whoever_acts_for_a_unit_beside_that_hands_it_down_sees_it_one_by_one_and_in_lists() {
        giver = province.health();
        handDown(1, 1, centre);
        read(HEALTH, of(centre)).statusCode(200).body("assigner", equalTo(giver.toString()));
        list(HEALTH, "plan=" + plan).body("items.id", contains(of(centre)));
        list(HEALTH, "assigner=" + giver).body("items.id", hasItem(of(centre)));
    }

    @Test
    void told_again_it_raises_nothing_twice_and_a_later_round_recalls_whom_it_does_not_name() {
        handDown(1, 1, centre, school);
        handDown(1, 1, centre, school);
        assertEquals(3, rows());
        String lost = of(centre);
        handDown(1, 2, school);
        read(HEAD, lost).body("state", equalTo("recalled"), "nextActions.action", not(hasItem("reopen")));
        tried(HEAD, lost, "reopen", because("lại")).statusCode(409);
        read(HEAD, of(school)).body("state", equalTo("assigned"));
        handDown(1, 1, centre);
        read(HEAD, lost).body("state", equalTo("recalled"));
        handDown(1, 3, centre, school);
        read(HEAD, lost).body("state", equalTo("assigned"));
        assertEquals(3, rows());
    }

    @Test
    void a_round_in_two_chunks_takes_nothing_away_before_its_last_in_whatever_order_they_come() {
        handDown(1, 1, centre, school);
        chunk(1, 2, 2, 2, school);
        read(HEAD, of(centre)).body("state", equalTo("assigned"));
        chunk(1, 2, 1, 2);
        read(HEAD, of(centre)).body("state", equalTo("recalled"));
        read(HEAD, of(school)).body("state", equalTo("assigned"));
    }

    @Test
    void recalled_the_assignment_takes_along_what_is_handed_down_of_it_and_reopened_gives_it_back() {
        handDown(1, 1, centre, school);
        String own = of(province.education());
        done(HEAD, of(school), "recall", because("không cần"));
        done(ISSUER, own, "recall", because("dừng"));
        read(HEAD, of(centre)).body("state", equalTo("recalled"), "reason", equalTo("dừng"));
        done(ISSUER, own, "reopen", because("nhầm"));
        read(HEAD, of(centre)).body("state", equalTo("assigned"));
        read(HEAD, of(school)).body("state", equalTo("recalled"));
    }

    @Test
    void what_the_unit_declines_it_gives_to_another_that_it_may_ask_and_a_round_leaves_it_there() {
        handDown(1, 1, centre);
        done(CENTRE, of(centre), "decline", because("không có chức năng"));
        tried(ISSUER, of(centre), "reassign", "{\"unit\":\"" + school + "\"}").statusCode(403);
        tried(HEAD, of(centre), "reassign", "{\"unit\":\"" + province.government() + "\"}")
                .statusCode(422);
        done(HEAD, of(centre), "reassign", "{\"unit\":\"" + school + "\"}");
        read(HEAD, of(school)).body("assigner", equalTo(province.education().toString()), "state", equalTo("assigned"));
        UnitId third = world.unit("Viện " + Math.random(), "government", "province", province.education());
        handDown(1, 2, centre, third);
        read(HEAD, of(school)).body("state", equalTo("assigned"));
    }

    @Test
    void named_by_a_later_edition_itself_it_has_it_of_the_plan_and_named_no_more_of_the_unit_above() {
        handDown(1, 1, centre, school);
        PlanOf second = text.anew().duty("D1", "2099-06-30", null, Map.of("one", "perform", "centre", "lead"));
        second.amend(2, text, List.of("one", "centre"), "recalled");
        world.members(plan, 2, "one", 1, 1, List.of(province.education()));
        world.members(plan, 2, "centre", 1, 1, List.of(centre));
        handDown(2, 2, school);
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        read(ISSUER, of(centre))
                .body(
                        "handedDown",
                        equalTo(false),
                        "assigner",
                        equalTo(province.committee().toString()))
                .body("state", equalTo("assigned"), "role", equalTo("lead"));

        text.anew()
                .duty("D1", "2099-06-30", null, Map.of("one", "perform"))
                .amend(3, second, List.of("one"), "recalled");
        world.members(plan, 3, "one", 1, 1, List.of(province.education()));
        handDown(3, 3, centre, school);
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        read(HEAD, of(centre))
                .body(
                        "handedDown",
                        equalTo(true),
                        "assigner",
                        equalTo(province.education().toString()))
                .body("state", equalTo("assigned"), "role", equalTo("perform"));
        read(HEAD, of(school)).body("state", equalTo("assigned"));
    }

    @Test
    void an_edition_that_writes_another_day_is_followed_by_what_is_handed_down() {
        handDown(1, 1, centre);
        text.anew().duty("D1", "2099-09-30", null, Map.of("one", "perform")).amend(2, text, List.of(), "recalled");
        world.awaitFollowed(plan, 2);
        read(HEAD, of(centre)).body("due", equalTo("2099-09-30"), "state", equalTo("assigned"));
    }

    @Test
    void where_open_work_stays_it_is_finished_though_nobody_is_named_any_more() {
        handDown(1, 1, centre);
        tell(handedDown(1, 2, 1, 1, false, List.of()));
        read(HEAD, of(centre)).body("state", equalTo("assigned"));
    }

    @Test
    void what_recurs_opens_occurrences_on_which_the_same_unit_decides() {
        PlanId yearly = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("one", "perform"))
                .recurring("annual")
                .issue();
        world.members(yearly, "one", 1, 1, List.of(province.education()));
        world.awaitAssignments(yearly, 1);
        plan = yearly;
        handDown(1, 1, centre);
        World.await(() -> world.count("select count(*) as n from assignment where plan_id = '" + yearly
                        + "' and series_id is not null and assigner_id is not null")
                == 1);
    }

    @Test
    void a_unit_that_hands_it_down_says_of_its_own_alone_that_a_condition_has_come() {
        plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "Hướng dẫn của Bộ", Map.of("one", "perform"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
        handDown(1, 1, centre, school);
        read(HEAD, of(centre)).body("state", equalTo("waiting"));
        done(HEAD, of(centre), "meet-condition", "{\"note\": \"Đã có\"}");
        read(HEAD, of(centre)).body("state", equalTo("assigned"), "due", equalTo("2099-06-30"));
        read(HEAD, of(school)).body("state", equalTo("waiting"));
        read(ISSUER, of(province.education())).body("state", equalTo("waiting"));
        done(ISSUER, of(province.education()), "meet-condition", "{\"note\": \"Đã có\"}");
        read(HEAD, of(school)).body("state", equalTo("assigned"));
    }

    @Test
    void under_a_withdrawn_plan_nothing_is_handed_down_any_more() {
        tell(world.told(
                Source.PLAN,
                plan.value(),
                60,
                "plan.withdrawn.v1",
                Map.of("planId", plan, "openWork", "recalled", "at", "2026-11-27T00:00:00Z")));
        handDown(1, 1, centre);
        list(ISSUER, "plan=" + plan + "&handedDown=true").body("items", empty());
    }

    private long rows() {
        return world.count("select count(*) as n from assignment where plan_id = '" + plan + "'");
    }

    private String of(UnitId unit) {
        return world.database()
                .first(
                        "select id from assignment where plan_id = ? and unit_id = ? and series_id is null",
                        row -> row.uuid("id").toString(),
                        plan.value(),
                        unit)
                .orElseThrow();
    }

    private void handDown(int edition, int round, UnitId... units) {
        chunk(edition, round, 1, 1, units);
    }

    private void chunk(int edition, int round, int chunk, int chunks, UnitId... units) {
        tell(handedDown(edition, round, chunk, chunks, true, List.of(units)));
    }

    private void tell(Told event) {
        world.tell(event);
        world.awaitTaken(event);
    }

    private Told handedDown(int edition, int round, int chunk, int chunks, boolean recalls, List<UnitId> units) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("planId", plan);
        values.put("edition", edition);
        values.put("item", "D1");
        values.put("round", round);
        values.put("chunk", chunk);
        values.put("chunks", chunks);
        values.put("recalls", recalls);
        values.put(
                "units",
                units.stream()
                        .map(unit -> Map.of(
                                "unit", World.named(unit),
                                "by", World.named(giver),
                                "relation", "ordered"))
                        .toList());
        return world.told(Source.PLAN, plan.value(), 70 + 10L * round + chunk, "plan.handed-down.v1", values);
    }

    private static ValidatableResponse list(String actor, String query) {
        return as(actor).get("/v1/assignments?" + query).then().statusCode(200);
    }

    private static ValidatableResponse inbox(String actor, UnitId unit) {
        return as(actor).get("/v1/inbox?unit=" + unit + "&limit=500").then().statusCode(200);
    }
}
