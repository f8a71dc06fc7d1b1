package vn.thac.task.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.OVERSEER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.Work.until;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** A plan is amended while its work is given out, done and confirmed: what people see of it. */
@QuarkusTest
class AmendIT {

    private static final Map<String, String> LED = Map.of("one", "lead");

    @Inject
    World world;

    @Inject
    Province province;

    @BeforeEach
    void a_day_before_the_due_date() {
        on("2025-07-01");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void an_edition_whose_members_are_still_being_named_changes_no_part_by_what_is_named_so_far() {
        Map<String, String> both = Map.of("one", "coordinate", "two", "lead");
        World.PlanOf first = world.planOf(province.committee()).duty("D1", "2025-07-20", null, both);
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        members(plan, 1, "two", province.education());
        world.awaitAssignments(plan, 1);
        World.PlanOf second = first.anew().duty("D1", "2025-08-31", null, both);
        second.amend(2, first, List.of("one", "two"), "recalled");
        members(plan, 2, "one", province.education());
        members(plan, 2, "two", province.education());
        World.PlanOf third =
                first.anew().duty("D1", "2025-08-31", null, both).duty("D2", "2025-08-31", null, Map.of("two", "lead"));
        third.amend(3, second, List.of("one", "two"), "recalled");
        world.awaitTaken(world.members(plan, 3, "one", 1, 1, List.of(province.education())));
        world.allNamed(plan, 2);
        await(() -> world.count("select count(*) as n from plan_edition where plan_id = '" + plan
                        + "' and edition = 2 and not following")
                == 1);

        read(DEPARTMENT, of(plan, "D1"))
                .body("role", equalTo("lead"), "due", equalTo("2025-08-31"))
                .body("history.fields.flatten().name", contains("due"));
        members(plan, 3, "two", province.education());
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        read(DEPARTMENT, of(plan, "D1"))
                .body("role", equalTo("lead"), "history.fields.flatten().name", contains("due"));
        notices(as(DEPARTMENT), plan).body("items.notice.edition", contains(2));
    }

    @Test
    void what_comes_back_to_a_unit_by_reassignment_is_as_the_plan_writes_it_by_then() {
        World.PlanOf first = world.planOf(province.committee()).duty("D1", "2025-07-20", null, LED);
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        world.awaitAssignments(plan, 1);
        String id = of(plan, "D1");
        done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
        done(ISSUER, id, "reassign", "{\"unit\":\"" + province.health() + "\"}");
        String theirs = read(ISSUER, id).extract().path("history[-1].refersTo");
        World.PlanOf second = first.anew().duty("D1", "2025-08-31", null, LED).saying("Rà soát mọi điểm trường");
        second.amend(2, first, List.of("one"), "recalled");
        members(plan, 2, "one", province.education());
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        done(HEALTH, theirs, "decline", because("cũng không"));

        on("2025-08-01");
        done(ISSUER, theirs, "reassign", "{\"unit\":\"" + province.education() + "\",\"due\":\"2025-09-30\"}");
        read(DEPARTMENT, id)
                .body("state", equalTo("assigned"), "due", equalTo("2025-09-30"))
                .body("history.action", hasItem("amend"));
        done(DEPARTMENT, id, "decline", because("vẫn không"));
        done(ISSUER, id, "reassign", "{\"unit\":\"" + province.health() + "\"}");
        read(HEALTH, theirs).body("state", equalTo("assigned"), "due", equalTo("2025-08-31"));
    }

    @Test
    void what_an_edition_took_from_a_unit_that_is_given_it_by_reassignment_is_given_it_as_to_any_other() {
        World.PlanOf first =
                world.planOf(province.committee()).duty("D1", null, null, LED).recurring("quarterly");
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education(), province.health());
        world.awaitAssignments(plan, 2);
        String id = seriesOf(plan, province.education());
        String theirs = seriesOf(plan, province.health());
        World.PlanOf second = first.anew().duty("D1", null, null, LED).recurring("quarterly");
        second.amend(2, first, List.of("one"), "recalled");
        members(plan, 2, "one", province.education());
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        read(ISSUER, theirs).body("state", equalTo("recalled"));
        done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
        done(ISSUER, id, "reassign", "{\"unit\":\"" + province.health() + "\"}");

        read(HEALTH, theirs).body("state", equalTo("assigned"));
        await(() ->
                world.count("select count(*) as n from assignment where stage = 'assigned' and from_day = '2025-07-01'"
                                + " and series_id = '" + theirs + "'")
                        == 1);
        on("2025-10-02");
        await(() -> world.count("select count(*) as n from assignment where from_day = '2025-10-01' and series_id = '"
                        + theirs + "'")
                == 1);
        done(ISSUER, theirs, "recall", because("nhầm"));
        done(ISSUER, theirs, "reopen", because("nhầm lần nữa")).body("state", equalTo("assigned"));

        World.PlanOf third =
                first.anew().duty("D1", null, null, LED).recurring("quarterly").saying("Rà soát");
        third.amend(3, second, List.of("one"), "recalled");
        members(plan, 3, "one", province.education());
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        read(HEALTH, theirs).body("state", equalTo("assigned"), "text", equalTo("Rà soát"));
    }

    private String seriesOf(PlanId plan, UnitId unit) {
        return world.database()
                .first(
                        "select id from assignment where plan_id = ? and unit_id = ? and series_id is null",
                        row -> row.uuid("id"),
                        plan.value(),
                        unit.value())
                .orElseThrow()
                .toString();
    }

    @Test
    void open_work_follows_what_is_confirmed_stays_and_the_unit_is_told_all_of_it_in_one_line() {
        World.PlanOf first = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, LED)
                .duty("D2", "2025-07-20", null, LED)
                .duty("D3", "2025-07-20", null, LED)
                .duty("D4", "2025-07-20", null, LED)
                .duty("D5", "2025-07-20", null, Map.of("two", "lead"));
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        members(plan, 1, "two", province.health());
        world.awaitAssignments(plan, 5);
        String begun = of(plan, "D1");
        String confirmed = of(plan, "D2");
        done(DEPARTMENT, begun, "start", "");
        finished(confirmed);
        on("2025-07-10");

        World.PlanOf second = first.anew()
                .duty("D1", "2025-08-31", null, LED)
                .saying("Rà soát mọi điểm trường")
                .duty("D2", "2025-08-31", null, LED)
                .duty("D3", "2025-07-20", null, LED)
                .duty("D5", "2025-07-20", null, Map.of("two", "lead"))
                .duty("D6", "2025-09-30", null, LED);
        second.amend(2, first, List.of("one"), "recalled");
        members(plan, 2, "one", province.education());
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);

        read(DEPARTMENT, begun)
                .body("state", equalTo("started"), "due", equalTo("2025-08-31"), "originalDue", equalTo("2025-07-20"))
                .body("text", equalTo("Rà soát mọi điểm trường"), "history.action", contains("start", "amend"))
                .body("history[-1].edition", equalTo(2), "history[-1].refersTo", equalTo("15/QĐ-UBND"))
                .body("history[-1].actor", startsWith("system:"))
                .body("history[-1].fields.name", contains("text", "due"))
                .body("history[-1].fields[1].before", equalTo("2025-07-20"))
                .body("history[-1].fields[1].after", equalTo("2025-08-31"));
        read(ISSUER, confirmed)
                .body("state", equalTo("confirmed"), "bucket", equalTo("doneOnTime"), "due", equalTo("2025-07-20"))
                .body("history.action", contains("start", "complete", "confirm"));
        read(ISSUER, of(plan, "D3")).body("version", equalTo(1));
        String gone = of(plan, "D4");
        read(ISSUER, gone)
                .body("state", equalTo("recalled"), "reason", equalTo("Sửa đổi, bổ sung theo 15/QĐ-UBND"))
                .body("nextActions", empty(), "history.action", contains("recall"), "history[0].edition", equalTo(2));
        tried(REVIEWER, gone, "reopen", because("nhầm")).statusCode(409).body("code", equalTo("not-in-the-edition"));
        World.inVietnamese(REVIEWER)
                .header("If-Match", "*")
                .body(because("nhầm"))
                .post("/v1/assignments/" + gone + "/reopen")
                .then()
                .body("detail", startsWith("Kế hoạch sau khi sửa đổi không còn giao việc này"));
        read(ISSUER, of(plan, "D6")).body("state", equalTo("assigned"), "due", equalTo("2025-09-30"));

        notices(as(DEPARTMENT), plan)
                .body("items", hasSize(1))
                .body(
                        "items[0].title",
                        equalTo("Look again: the plan was amended by 15/QĐ-UBND: 1/KH-UBND Kế hoạch thử"))
                .body("items[0].relation", equalTo("ordered"), "items[0].due", equalTo("2025-08-31"))
                .body("items[0].unit", equalTo(province.education().toString()))
                .body("items[0].notice.about", equalTo("plan-amended"), "items[0].notice.edition", equalTo(2))
                .body("items[0].notice.document", equalTo("15/QĐ-UBND"))
                .body("items[0].notice.openWork", equalTo("recalled"))
                .body("items[0].notice.changes.key", contains("D1", "D2", "D4", "D6"))
                .body("items[0].notice.changes.change", contains("changed", "changed", "removed", "added"))
                .body("items[0].notice.changes[0].assignment", equalTo(begun))
                .body("items[0].notice.changes[0].fields.name", contains("text", "due"))
                .body("items[0].notice.changes[0].fields[1].after", equalTo("2025-08-31"))
                .body("items[0].nextActions.action", contains("acknowledge"))
                .body(
                        "items[0].nextActions[0].who",
                        equalTo(province.education().toString()))
                .body("items[0].nextActions[0].by", equalTo("2025-08-31"));
        notices(World.inVietnamese(DEPARTMENT), plan)
                .body(
                        "items[0].title",
                        equalTo("Xem lại: kế hoạch đã được sửa đổi, bổ sung theo 15/QĐ-UBND: 1/KH-UBND Kế hoạch thử"));
        notices(as(HEALTH), plan).body("items", empty());

        on("2025-08-01");
        board(plan, "")
                .body("all.doneOnTime", equalTo(1), "all.openOverdue", equalTo(2), "all.recalled", equalTo(1))
                .body("all.openInTime", equalTo(2));
        board(plan, "&asOf=2025-07-09")
                .body("all.doneOnTime", equalTo(1), "all.openInTime", equalTo(4), "all.recalled", equalTo(0));
        as(ISSUER)
                .get("/v1/assignments?plan=" + plan + "&item=D1&asOf=2025-07-09")
                .then()
                .body("items[0].due", equalTo("2025-07-20"), "items[0].version", equalTo(2));
    }

    @Test
    void a_notice_is_acknowledged_once_by_somebody_of_the_unit_and_shown_to_nobody_who_has_no_part() {
        World.PlanOf first = world.planOf(province.committee()).duty("D1", "2025-07-20", null, LED);
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        world.awaitAssignments(plan, 1);
        first.anew().duty("D1", "2025-08-20", null, LED).amend(2, first, List.of(), "recalled");
        world.awaitFollowed(plan, 2);
        String href = notices(as(DEPARTMENT), plan).path("items[0].nextActions[0].href");
        String id = notices(as(DEPARTMENT), plan).path("items[0].id");

        as(HEALTH).get("/v1/notices/" + id).then().statusCode(404);
        as(HEALTH).post(href).then().statusCode(404);
        as(OVERSEER).post(href).then().statusCode(403);
        as(ISSUER).get("/v1/notices/" + id).then().statusCode(200).body("acknowledgedAt", nullValue());
        as(ISSUER).post(href).then().statusCode(403);
        as(DEPARTMENT)
                .header("Acting-Unit", province.committee().toString())
                .post(href)
                .then()
                .statusCode(403);
        as(DEPARTMENT)
                .body("{\"note\":\"x\",\"more\":1}")
                .post(href)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/more"));
        notices(as(DEPARTMENT), plan).body("items", hasSize(1));

        as(DEPARTMENT)
                .body("{\"note\":\"Đã phân công lại\"}")
                .post(href)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(DEPARTMENT), "note", equalTo("Đã phân công lại"))
                .body("nextActions", empty(), "said.changes.key", contains("D1"));
        as(DEPARTMENT).post(href).then().statusCode(200).body("note", equalTo("Đã phân công lại"));
        notices(as(DEPARTMENT), plan).body("items", empty());
        as(ISSUER)
                .get("/v1/notices/" + id)
                .then()
                .body("acknowledgedAt", startsWith("2025-07-01"), "acknowledgedBy", equalTo(DEPARTMENT));
        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + id + "'"))
                .isEqualTo(2);
        as(DEPARTMENT)
                .get("/v1/audit?aggregate=notice&aggregateId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItems("notice.raised.v1", "notice.acknowledged.v1"));
        as(HEALTH).get("/v1/audit?aggregate=notice&aggregateId=" + id).then().body("items", empty());
    }

    @Test
    void time_that_was_given_by_decision_stays_and_what_opens_again_follows_what_it_has_missed() {
        World.PlanOf first = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, LED)
                .duty("D2", "2025-07-20", null, LED);
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        world.awaitAssignments(plan, 2);
        done(ISSUER, of(plan, "D1"), "extend", until("2025-10-31", "mưa lũ"));
        finished(of(plan, "D2"));
        World.PlanOf second = first.anew().duty("D1", "2025-08-31", null, LED).duty("D2", "2025-08-31", null, LED);
        second.amend(2, first, List.of(), "recalled");
        world.awaitFollowed(plan, 2);
        World.PlanOf third = first.anew().duty("D1", "2025-08-31", null, LED).duty("D2", "2025-09-15", null, LED);
        third.amend(3, second, List.of(), "recalled");
        world.awaitFollowed(plan, 3);

        read(ISSUER, of(plan, "D1")).body("due", equalTo("2025-10-31"), "history.action", contains("extend", "amend"));
        done(ISSUER, of(plan, "D1"), "correct-extension", because("thôi")).body("due", equalTo("2025-08-31"));
        read(ISSUER, of(plan, "D2")).body("due", equalTo("2025-07-20"));
        done(REVIEWER, of(plan, "D2"), "reopen", because("chưa xong"))
                .body("state", equalTo("completed"), "due", equalTo("2025-09-15"))
                .body("history[-1].action", equalTo("amend"), "history[-1].edition", equalTo(3))
                .body("history[-1].fields[0].before", equalTo("2025-07-20"))
                .body("history[-1].fields[0].after", equalTo("2025-09-15"));
        notices(as(DEPARTMENT), plan).body("items.notice.edition", containsInAnyOrder(2, 3));
    }

    @Test
    void an_edition_that_is_followed_late_tells_nothing_to_whom_a_later_one_has_named() {
        World.PlanOf first = world.planOf(province.committee()).duty("D1", "2025-07-20", null, LED);
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        world.awaitAssignments(plan, 1);
        World.PlanOf second = first.anew().duty("D1", "2025-08-31", null, LED);
        second.amend(2, first, List.of(), "recalled");
        first.anew().duty("D1", "2025-08-31", null, LED).amend(3, second, List.of("one"), "recalled");
        world.awaitTaken(world.members(plan, 3, "one", 1, 1, List.of(province.education(), province.health())));
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        world.database()
                .update(
                        "update plan_edition set following = true, followed_to = '00000000-0000-0000-0000-000000000000'"
                                + " where plan_id = ? and edition = 2",
                        plan.value());
        world.awaitFollowed(plan, 3);

        notices(as(DEPARTMENT), plan).body("items.notice.edition", contains(2));
        notices(as(HEALTH), plan).body("items", empty());
    }

    @Test
    void who_is_named_no_more_loses_the_work_or_finishes_it_and_who_is_named_again_has_the_same_work_again() {
        for (String openWork : List.of("recalled", "stays")) {
            World.PlanOf text = world.planOf(province.committee()).duty("D1", "2025-07-20", null, LED);
            PlanId plan = text.issue();
            members(plan, 1, "one", province.education());
            world.awaitAssignments(plan, 1);
            String id = of(plan, "D1");
            done(DEPARTMENT, id, "start", "");
            done(DEPARTMENT, id, "progress", "{\"percent\":60,\"note\":\"12 trên 20 xã\"}");

            text.anew().duty("D1", "2025-07-20", null, LED).amend(2, text, List.of("one"), openWork);
            members(plan, 2, "one", province.health());
            read(DEPARTMENT, id).body("state", equalTo("started"));
            world.allNamed(plan, 2);
            world.awaitFollowed(plan, 2);

            boolean recalled = openWork.equals("recalled");
            read(ISSUER, id).body("state", equalTo(recalled ? "recalled" : "started"));
            notices(as(DEPARTMENT), plan)
                    .body("items[0].notice.openWork", equalTo(openWork))
                    .body("items[0].notice.changes.change", contains("removed"));
            notices(as(HEALTH), plan).body("items", empty());
            as(HEALTH).get("/v1/inbox?limit=500&kind=assignment").then().body("items.plan", hasItem(plan.toString()));

            text.anew().duty("D1", "2025-08-20", null, LED).amend(3, text, List.of("one"), "recalled");
            members(plan, 3, "one", province.education());
            world.allNamed(plan, 3);
            world.awaitFollowed(plan, 3);

            read(ISSUER, id)
                    .body("state", equalTo("started"), "percent", equalTo(60), "due", equalTo("2025-08-20"))
                    .body("nextActions.action", hasItem("complete"));
            assertThat(world.count("select count(*) as n from assignment where plan_id = '" + plan + "'"))
                    .isEqualTo(2);
            as(HEALTH)
                    .get("/v1/inbox?limit=500&kind=assignment")
                    .then()
                    .body("items.plan", not(hasItem(plan.toString())));
            if (recalled) {
                read(ISSUER, id).body("history.action", contains("start", "progress", "recall", "reopen", "amend"));
            }
        }
    }

    @Test
    void work_that_was_given_to_another_unit_stays_as_long_as_the_plan_names_who_declined_it() {
        World.PlanOf text = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, LED)
                .duty("D2", "2025-07-20", null, LED);
        PlanId plan = text.issue();
        members(plan, 1, "one", province.education());
        world.awaitAssignments(plan, 2);
        for (String duty : List.of("D1", "D2")) {
            String id = of(plan, duty);
            done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
            done(ISSUER, id, "reassign", "{\"unit\":\"" + province.health() + "\"}");
        }
        text.anew().duty("D1", "2025-07-20", null, LED).amend(2, text, List.of("one"), "recalled");
        members(plan, 2, "one", province.education());
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);

        read(ISSUER, of(plan, "D1", province.health())).body("state", equalTo("assigned"));
        read(ISSUER, of(plan, "D1", province.education())).body("state", equalTo("recalled"));
        read(ISSUER, of(plan, "D2", province.health())).body("state", equalTo("recalled"));
    }

    @Test
    void a_condition_that_comes_or_goes_is_followed_and_a_changed_target_is_told_to_all() {
        World.PlanOf first = world.planOf(province.committee())
                .duty("D1", "2025-07-20", "hướng dẫn", LED)
                .duty("D2", "2025-07-20", null, Map.of("two", "perform"));
        PlanId plan = first.issue();
        members(plan, 1, "one", province.education());
        members(plan, 1, "two", province.health());
        world.awaitAssignments(plan, 2);
        read(ISSUER, of(plan, "D1")).body("state", equalTo("waiting"), "due", nullValue());
        first.anew()
                .duty("D1", "2025-07-20", null, LED)
                .duty("D2", "2025-07-20", "kinh phí", Map.of("two", "perform"))
                .changing("target", "T1", "value", "95", "98")
                .amend(2, first, List.of(), "recalled");
        world.awaitFollowed(plan, 2);

        read(ISSUER, of(plan, "D1")).body("state", equalTo("assigned"), "due", equalTo("2025-07-20"));
        read(ISSUER, of(plan, "D2"))
                .body("state", equalTo("waiting"), "due", nullValue(), "waitsFor", equalTo("kinh phí"));
        notices(as(HEALTH), plan)
                .body("items[0].notice.changes.part", contains("item", "target"))
                .body("items[0].notice.changes[1].fields[0].after", equalTo("98"));
        notices(as(DEPARTMENT), plan).body("items[0].notice.changes.key", contains("D1", "T1"));
        on("2025-07-02");
        as(ISSUER)
                .get("/v1/assignments?plan=" + plan + "&asOf=2025-06-30")
                .then()
                .body("items", empty());
        done(ISSUER, of(plan, "D2"), "meet-condition", "{}").body("due", equalTo("2025-07-20"));
    }

    @Test
    void a_changed_mandate_is_asked_otherwise_and_looked_at_again_also_where_it_is_answered() {
        PlanId plan = world.planOf(province.committee()).issue();
        for (String state : List.of("open", "fulfilled")) {
            UUID mandate = Ids.next();
            Map<String, Object> whose = Map.of(
                    "mandateId",
                    mandate,
                    "planId",
                    plan,
                    "unit",
                    World.named(province.education()),
                    "owner",
                    World.named(province.education()));
            Map<String, Object> changed = new LinkedHashMap<>(whose);
            changed.put("state", state);
            world.awaitTaken(world.tell(World.Source.MANDATE, mandate, 3, "mandate.changed.v1", changed));
            world.tell(World.Source.MANDATE, mandate, 1, "mandate.raised.v1", whose);
            if (state.equals("fulfilled")) {
                world.tell(World.Source.MANDATE, mandate, 2, "mandate.fulfilled.v1", whose);
            }
            world.awaitTaken(world.tell(World.Source.MANDATE, mandate, 3, "mandate.changed.v1", changed));

            ValidatableResponse inbox =
                    as(DEPARTMENT).get("/v1/inbox?limit=500&kind=mandate").then();
            String found = "items.findAll { it.id == '" + mandate + "' }";
            inbox.body(found, hasSize(state.equals("open") ? 1 : 0));
            if (state.equals("open")) {
                inbox.body(found + "[0].due", equalTo("2024-12-15"));
            }
            String looked = "items.find { it.notice.state == '" + state + "' }";
            notices(as(DEPARTMENT), plan)
                    .body(looked + ".notice.about", equalTo("mandate-changed"), looked + ".due", equalTo("2024-12-15"))
                    .body(looked + ".late", equalTo(true), looked + ".relation", equalTo("ordered"))
                    .body(looked + ".notice.changes[0].fields.name", containsInAnyOrder("due", "duties"))
                    .body(looked + ".nextActions.action", contains("acknowledge"));
        }
        notices(as(DEPARTMENT), plan).body("items", hasSize(2));
    }

    @Test
    void the_issuer_looks_again_at_a_plan_whose_basis_has_ended() {
        PlanId above = world.planOf(province.government()).issue();
        PlanId plan = world.planOf(province.committee()).below(above).issue();
        Map<String, Object> ended = Map.of("planId", plan, "basis", above);
        for (int told = 0; told < 2; told++) {
            world.awaitTaken(world.tell(World.Source.PLAN, plan.value(), 40, "plan.basis-ended.v1", ended));
        }
        notices(as(ISSUER), plan)
                .body("items", hasSize(1), "items[0].notice.about", equalTo("basis-ended"))
                .body(
                        "items[0].title",
                        equalTo("Look again: the plan rests on 1/KH-UBND, which was withdrawn: 1/KH-UBND Kế hoạch thử"))
                .body("items[0].notice.state", equalTo("withdrawn"), "items[0].notice.reason", notNullValue())
                .body("items[0].notice.documentId", equalTo(above.toString()));
        String href = notices(as(ISSUER), plan).path("items[0].nextActions[0].href");
        as(DEPARTMENT).post(href).then().statusCode(404);
        as(ISSUER).post(href).then().statusCode(200);
        notices(as(ISSUER), plan).body("items", empty());
        world.awaitTaken(world.tell(World.Source.PLAN, plan.value(), 60, "plan.withdrawn.v1", Map.of("planId", plan)));
    }

    private void finished(String id) {
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "complete", "{\"result\":\"xong\"}");
        done(REVIEWER, id, "confirm", "");
    }

    private void members(PlanId plan, int edition, String addressee, UnitId... units) {
        world.awaitTaken(world.members(plan, edition, addressee, 1, 1, List.of(units)));
    }

    /** What the inbox of somebody shows under a plan to look at again. */
    private static Shown notices(RequestSpecification who, PlanId plan) {
        String all = who.get("/v1/inbox?limit=500&kind=notice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Shown(new JsonPath(all).param("plan", plan.toString()), "items.findAll { it.plan == plan }");
    }

    private record Shown(JsonPath json, String items) {

        Shown body(String path, Matcher<?> matcher, Object... more) {
            Object found = json.get(path.replaceFirst("^items", items));
            MatcherAssert.assertThat(path, found, matching(matcher));
            return more.length == 0
                    ? this
                    : body((String) more[0], (Matcher<?>) more[1], Arrays.copyOfRange(more, 2, more.length));
        }

        String path(String path) {
            return json.getString(path.replaceFirst("^items", items));
        }

        @SuppressWarnings("unchecked")
        private static Matcher<Object> matching(Matcher<?> matcher) {
            return (Matcher<Object>) matcher;
        }
    }

    private static ValidatableResponse board(PlanId plan, String more) {
        return as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan + more)
                .then()
                .statusCode(200);
    }

    private String of(PlanId plan, String duty) {
        return one("plan_id = '" + plan + "' and item_key = '" + duty + "'");
    }

    private String of(PlanId plan, String duty, UnitId unit) {
        return one("plan_id = '" + plan + "' and item_key = '" + duty + "' and unit_id = '" + unit + "'");
    }

    private String one(String which) {
        return world.database()
                .first("select id from assignment where " + which, row -> row.uuid("id"))
                .orElseThrow()
                .toString();
    }
}
