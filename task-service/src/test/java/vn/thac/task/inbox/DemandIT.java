package vn.thac.task.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/** What a plan asks of a unit twice, as a mandate or a report and as a duty of its text, is one demand. */
@QuarkusTest
class DemandIT {

    @Inject
    World world;

    @Inject
    Province province;

    private UnitId unit;

    @BeforeEach
    void a_unit() {
        on("2025-07-01");
        unit = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        world.post("tu-kien-giang", unit, "work");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void the_duty_that_a_mandate_names_is_shown_as_the_mandate_alone_until_that_is_answered_and_then_is_done() {
        PlanId plan = given("perform", null, "own-plan", "D1");
        UUID mandate = raise(plan, "own-plan");
        awaitInbox("mandate");
        UUID by = Ids.next();
        fulfil(plan, mandate, 2, by);
        awaitInbox();
        String id = only(plan);
        read(ISSUER, id)
                .body("state", equalTo("confirmed"), "bucket", equalTo("doneOnTime"))
                .body("evidence", equalTo(by.toString()), "firstCompletedAt", startsWith("2024-01-03"))
                .body("history.action", contains("answer"), "history[0].actor", startsWith("system:"));
        assertThat(world.count("select count(*) as n from audit where action = 'assignment.answered.v1' and"
                        + " aggregate_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_is_refused_opens_the_duty_again_behind_the_mandate_and_another_one_closes_both() {
        PlanId plan = given("perform", null, "own-plan", "D1");
        UUID mandate = raise(plan, "own-plan");
        fulfil(plan, mandate, 2, Ids.next());
        awaitInbox();
        String id = only(plan);
        world.awaitTaken(reopen(plan, mandate, 3));
        awaitInbox("mandate");
        read(ISSUER, id)
                .body("state", equalTo("sent-back"), "reason", equalTo("Không có chỉ tiêu nào"))
                .body("confirmedAt", nullValue(), "firstCompletedAt", startsWith("2024-01-03"))
                .body("history.action", contains("answer", "refuse-answer"));
        fulfil(plan, mandate, 4, Ids.next());
        awaitInbox();
        await(() -> "confirmed".equals(read(ISSUER, id).extract().path("state")));
        read(ISSUER, id).body("history.action", contains("answer", "refuse-answer", "answer"));
    }

    @Test
    void what_is_told_of_an_answer_behind_something_later_changes_nothing() {
        PlanId plan = given("perform", null, "own-plan", "D1");
        UUID mandate = raise(plan, "own-plan");
        world.awaitTaken(fulfil(plan, mandate, 2, Ids.next()));
        world.awaitTaken(reopen(plan, mandate, 3));
        String id = only(plan);
        world.awaitTaken(fulfil(plan, mandate, 2, Ids.next()));
        read(ISSUER, id).body("state", equalTo("sent-back"), "version", equalTo(3));

        UUID by = Ids.next();
        world.awaitTaken(fulfil(plan, mandate, 5, by));
        world.awaitTaken(reopen(plan, mandate, 3));
        world.awaitTaken(excuse(plan, mandate, 4));
        read(ISSUER, id)
                .body("state", equalTo("confirmed"), "version", equalTo(4))
                .body("evidence", equalTo(by.toString()));
        done(ISSUER, id, "reopen", because("Chưa đạt"));
        world.awaitTaken(fulfil(plan, mandate, 5, by));
        read(ISSUER, id).body("state", equalTo("completed"), "version", equalTo(5));
        world.awaitTaken(fulfil(plan, mandate, 6, by));
        read(ISSUER, id).body("state", equalTo("confirmed"), "version", equalTo(6));
    }

    @Test
    void a_mandate_that_is_excused_takes_its_duty_back_too_and_both_come_again_together() {
        PlanId plan = given("perform", null, "own-plan", "D1");
        String id = only(plan);
        done("tu-kien-giang", id, "start", "");
        UUID mandate = raise(plan, "own-plan");
        awaitInbox("mandate");
        Told excused = excuse(plan, mandate, 2);
        awaitInbox();
        read(ISSUER, id)
                .body("state", equalTo("recalled"), "reason", equalTo("Chọn nhầm đơn vị"))
                .body("history[-1].actor", startsWith("system:"));
        world.tell(excused);
        world.awaitTaken(reopen(plan, mandate, 3));
        awaitInbox("mandate");
        read(ISSUER, id).body("state", equalTo("started"), "version", equalTo(4));
        fulfil(plan, mandate, 4, Ids.next());
        awaitInbox();
        await(() -> "confirmed".equals(read(ISSUER, id).extract().path("state")));
    }

    @Test
    void an_excuse_that_is_learnt_of_before_the_duty_takes_it_back_when_it_comes() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("so", "perform"))
                .producing("plan")
                .asks("so", "own-plan", null)
                .issue();
        UUID mandate = raise(plan, "own-plan");
        world.awaitTaken(excuse(plan, mandate, 2));
        members(plan);
        await(() -> "recalled".equals(read(ISSUER, only(plan)).extract().path("state")));
    }

    @Test
    void an_excuse_leaves_what_is_reported_done_and_what_the_assigner_recalled_itself_stays_recalled() {
        PlanId reported = given("perform", "plan", "own-plan", null);
        done("tu-kien-giang", only(reported), "start", "");
        done("tu-kien-giang", only(reported), "complete", "{\"result\":\"sắp ban hành\"}");
        PlanId recalled = given("perform", "plan", "own-plan", null);
        done(ISSUER, only(recalled), "recall", because("thôi"));
        for (PlanId plan : List.of(reported, recalled)) {
            UUID mandate = raise(plan, "own-plan");
            world.awaitTaken(excuse(plan, mandate, 2));
            world.awaitTaken(reopen(plan, mandate, 3));
        }
        read(ISSUER, only(reported)).body("state", equalTo("completed"), "version", equalTo(3));
        read(ISSUER, only(recalled)).body("state", equalTo("recalled"), "reason", equalTo("thôi"));
    }

    @Test
    void what_the_assigner_has_confirmed_itself_stays_where_an_answer_is_refused() {
        PlanId plan = given("perform", "plan", "own-plan", null);
        String id = only(plan);
        done("tu-kien-giang", id, "start", "");
        done("tu-kien-giang", id, "complete", "{\"result\":\"đã ban hành\"}");
        done(REVIEWER, id, "confirm", "");
        UUID mandate = raise(plan, "own-plan");
        world.awaitTaken(fulfil(plan, mandate, 2, Ids.next()));
        world.awaitTaken(reopen(plan, mandate, 3));
        read(ISSUER, id).body("state", equalTo("confirmed"), "version", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "perform, plan, own-plan, true",
        "lead, plan, own-plan, true",
        "perform, resolution, council-resolution, true",
        "coordinate, plan, own-plan, false",
        "advise, plan, own-plan, false",
        "perform, resolution, own-plan, false",
        "perform, report, own-plan, false",
        "perform, plan, integrate, false"
    })
    void without_a_name_it_is_what_the_unit_itself_is_to_produce(
            String role, String product, String asks, boolean same) {
        PlanId plan = given(role, product, asks, null);
        UUID mandate = raise(plan, asks);
        await(() -> world.count("select count(*) as n from mandate_ref where id = '" + mandate + "'") == 1);
        inbox().body(
                        "items.kind",
                        same ? contains("mandate") : org.hamcrest.Matchers.containsInAnyOrder("mandate", "assignment"));
        fulfil(plan, mandate, 2, Ids.next());
        if (same) {
            awaitInbox();
        } else {
            awaitInbox("assignment");
        }
        read(ISSUER, only(plan)).body("state", equalTo(same ? "confirmed" : "assigned"));
    }

    @Test
    void what_comes_every_year_is_not_done_by_one_plan() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("so", "perform"))
                .producing("plan")
                .recurring("annual")
                .asks("so", "own-plan", null)
                .issue();
        members(plan);
        UUID mandate = raise(plan, "own-plan");
        fulfil(plan, mandate, 2, Ids.next());
        awaitInbox("assignment");
    }

    @Test
    void whichever_is_learnt_of_last_the_answer_is_not_lost() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("so", "perform"))
                .producing("plan")
                .asks("so", "own-plan", null)
                .issue();
        UUID mandate = raise(plan, "own-plan");
        Told last = fulfil(plan, mandate, 2, Ids.next());
        world.awaitTaken(last);
        members(plan);
        await(() -> "confirmed".equals(read(ISSUER, only(plan)).extract().path("state")));
        world.tell(last);
        read(ISSUER, only(plan)).body("version", equalTo(2));
    }

    @Test
    void what_the_unit_has_reported_or_declined_already_is_done_by_the_answer_too_and_what_was_recalled_is_not() {
        PlanId reported = given("perform", "plan", "own-plan", null);
        done("tu-kien-giang", only(reported), "start", "");
        done("tu-kien-giang", only(reported), "complete", "{\"result\":\"sắp ban hành\"}");
        PlanId recalled = given("perform", "plan", "own-plan", null);
        done(ISSUER, only(recalled), "recall", because("thôi"));
        for (PlanId plan : List.of(reported, recalled)) {
            UUID mandate = raise(plan, "own-plan");
            world.awaitTaken(fulfil(plan, mandate, 2, Ids.next()));
        }
        read(ISSUER, only(reported)).body("state", equalTo("confirmed"), "firstCompletedAt", startsWith("2025-07-01"));
        read(ISSUER, only(recalled)).body("state", equalTo("recalled"));
    }

    @Test
    void other_units_and_other_plans_are_not_touched() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("so", "perform"))
                .producing("plan")
                .asks("so", "own-plan", "D1")
                .issue();
        world.members(plan, "so", 1, 1, List.of(unit, province.education()));
        world.awaitAssignments(plan, 2);
        UUID mandate = raise(plan, "own-plan");
        world.awaitTaken(fulfil(plan, mandate, 2, Ids.next()));
        read(
                        DEPARTMENT,
                        as(DEPARTMENT)
                                .get("/v1/assignments?plan=" + plan)
                                .then()
                                .extract()
                                .path("items[0].id"))
                .body("state", equalTo("assigned"));
    }

    @Test
    void what_the_assigner_has_to_decide_is_not_hidden() {
        PlanId plan = given("perform", "plan", "own-plan", null);
        raise(plan, "own-plan");
        awaitInbox("mandate");
        done("tu-kien-giang", only(plan), "decline", because("không thuộc chức năng"));
        as(REVIEWER)
                .get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .body("items.findAll { it.id == '" + only(plan) + "' }", hasSize(1));
    }

    @Test
    void a_duty_to_report_is_shown_as_the_report_as_long_as_one_is_owed() {
        PlanId plan = given("perform", "report", null, null);
        awaitInbox("assignment");
        UUID owed = Ids.next();
        world.tell(World.Source.REPORT, owed, 1, "obligation.opened.v1", opened(owed, plan));
        awaitInbox("obligation");
        inbox().body("items[0].regime", equalTo("R1"), "items[0].form", equalTo("bieu-1"))
                .body("items[0].subject", nullValue());
    }

    @Test
    void what_heirs_go_on_with_waits_for_its_unit_no_more_until_it_is_its_own_again() {
        PlanId plan = given("perform", "plan", "own-plan", null);
        UUID mandate = raise(plan, "own-plan");
        awaitInbox("mandate");
        Told passed = passOn(plan, mandate, 2, unit, "passed-on");
        awaitInbox("assignment");
        Map<String, Object> told = mandate(plan, mandate);
        told.put("asks", "own-plan");
        told.put("due", null);
        told.put("relation", "ordered");
        told.put("reason", "Việc kế thừa đã được ghi lại");
        world.tell(World.Source.MANDATE, mandate, 3, "mandate.resumed.v1", told);
        awaitInbox("mandate");
        world.tell(passed);
        world.awaitTaken(passed);
        inbox().body("items.kind", contains("mandate"));
    }

    @Test
    void what_stays_with_a_unit_that_has_ended_waits_for_who_answers_for_it() {
        PlanId plan = given("perform", "plan", "integrate", null);
        UUID mandate = raise(plan, "integrate");
        await(() -> inbox().extract().<List<String>>path("items.kind").contains("mandate"));
        passOn(plan, mandate, 2, province.education(), "open");
        awaitInbox("assignment");
        await(() -> as(DEPARTMENT)
                .get("/v1/inbox?limit=500&kind=mandate")
                .then()
                .extract()
                .<List<String>>path("items.id")
                .contains(mandate.toString()));
    }

    private Told passOn(PlanId plan, UUID mandate, long sequence, UnitId owner, String state) {
        Map<String, Object> told = mandate(plan, mandate);
        told.put("owner", World.named(owner));
        told.put("asks", "own-plan");
        told.put("due", null);
        told.put("relation", "ordered");
        told.put("state", state);
        told.put("reason", "Đơn vị đã kết thúc");
        return world.tell(World.Source.MANDATE, mandate, sequence, "mandate.passed-on.v1", told);
    }

    private PlanId given(String role, String product, String asks, String duty) {
        World.PlanOf plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("so", role))
                .producing(product);
        if (asks != null) {
            plan.asks("so", asks, duty);
        }
        PlanId id = plan.issue();
        members(id);
        return id;
    }

    private void members(PlanId plan) {
        world.members(plan, "so", 1, 1, List.of(unit));
        world.awaitAssignments(plan, 1);
    }

    private UUID raise(PlanId plan, String asks) {
        UUID mandate = Ids.next();
        Map<String, Object> told = mandate(plan, mandate);
        told.put("asks", asks);
        told.put("relation", "ordered");
        told.put("due", null);
        told.put("ancestors", List.of(plan));
        world.awaitTaken(world.tell(World.Source.MANDATE, mandate, 1, "mandate.raised.v1", told));
        return mandate;
    }

    private Told fulfil(PlanId plan, UUID mandate, long sequence, UUID by) {
        Map<String, Object> told = mandate(plan, mandate);
        told.put("by", by);
        return world.tell(World.Source.MANDATE, mandate, sequence, "mandate.fulfilled.v1", told);
    }

    private Told excuse(PlanId plan, UUID mandate, long sequence) {
        Map<String, Object> told = mandate(plan, mandate);
        told.put("reason", "Chọn nhầm đơn vị");
        return world.tell(World.Source.MANDATE, mandate, sequence, "mandate.excused.v1", told);
    }

    private Told reopen(PlanId plan, UUID mandate, long sequence) {
        Map<String, Object> told = mandate(plan, mandate);
        told.put("asks", "own-plan");
        told.put("due", null);
        told.put("relation", "ordered");
        return world.tell(World.Source.MANDATE, mandate, sequence, "mandate.reopened.v1", told);
    }

    private Map<String, Object> mandate(PlanId plan, UUID mandate) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mandateId", mandate);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        return told;
    }

    private Map<String, Object> opened(UUID owed, PlanId plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("obligationId", owed);
        told.put("regimeId", Ids.next());
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        return told;
    }

    private String only(PlanId plan) {
        return as(ISSUER).get("/v1/assignments?plan=" + plan).then().extract().path("items[0].id");
    }

    private ValidatableResponse inbox() {
        return as(ISSUER).get("/v1/inbox?limit=500&unit=" + unit).then().statusCode(200);
    }

    private void awaitInbox(String... kinds) {
        await(() -> inbox().extract().<List<String>>path("items.kind").stream()
                .sorted()
                .toList()
                .equals(List.of(kinds)));
    }
}
