package vn.thac.task.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** A condition is one thing of its plan, whoever and whatever waits for it. */
@QuarkusTest
class MeetConditionIT {

    private static final String NOTE = "{\"note\":\"Bộ đã hướng dẫn\"}";

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void said_by_whoever_gave_the_work_it_is_met_for_all_units_and_items_that_wait_for_it() {
        PlanId plan = planOfTwo();
        String one = of(plan, DEPARTMENT, "D1");
        done(ISSUER, one, "meet-condition", NOTE).body("state", equalTo("assigned"), "due", equalTo("2099-06-30"));
        for (String[] other : new String[][] {{HEALTH, "D1", "2099-06-30"}, {HEALTH, "D2", "2099-09-30"}}) {
            read(ISSUER, of(plan, other[0], other[1]))
                    .body("state", equalTo("assigned"), "due", equalTo(other[2]), "originalDue", equalTo(other[2]))
                    .body("history.action", contains("meet-condition"), "history[0].said", equalTo("Bộ đã hướng dẫn"))
                    .body("history[0].actor", equalTo(ISSUER), "history[0].actingUnit", equalTo(committee()));
        }
        read(ISSUER, of(plan, DEPARTMENT, "D3")).body("state", equalTo("waiting"), "due", nullValue());
        assertThat(world.count("select count(*) as n from audit where action = 'assignment.condition-met.v1' and"
                        + " aggregate_id in (select id from assignment where plan_id = '" + plan + "')"))
                .isEqualTo(4);
    }

    @Test
    void a_holder_says_it_for_itself() {
        PlanId plan = planOfTwo();
        done(DEPARTMENT, of(plan, DEPARTMENT, "D1"), "meet-condition", NOTE);
        read(ISSUER, of(plan, HEALTH, "D1")).body("state", equalTo("waiting"));
        read(ISSUER, of(plan, DEPARTMENT, "D2")).body("state", equalTo("waiting"));
        done(ISSUER, of(plan, HEALTH, "D1"), "meet-condition", NOTE);
        read(ISSUER, of(plan, DEPARTMENT, "D2")).body("state", equalTo("assigned"));
        read(ISSUER, of(plan, DEPARTMENT, "D1")).body("history.action", contains("meet-condition"));
    }

    @Test
    void a_due_date_of_its_own_is_that_of_the_one_for_which_it_was_said() {
        PlanId plan = planOfTwo();
        done(ISSUER, of(plan, DEPARTMENT, "D1"), "meet-condition", "{\"due\":\"2098-01-31\"}")
                .body("due", equalTo("2098-01-31"));
        read(ISSUER, of(plan, HEALTH, "D1")).body("due", equalTo("2099-06-30"));
    }

    @Test
    void whoever_is_given_such_work_later_waits_no_more() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn", Map.of("first", "lead", "later", "perform"))
                .issue();
        world.members(plan, "first", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
        done(ISSUER, of(plan, DEPARTMENT, "D1"), "meet-condition", NOTE);
        world.members(plan, "later", 1, 1, List.of(province.health()));
        world.awaitAssignments(plan, 2);
        read(HEALTH, of(plan, HEALTH, "D1"))
                .body("state", equalTo("assigned"), "due", equalTo("2099-06-30"), "version", equalTo(1));
    }

    @Test
    void what_was_recalled_stays_so_until_it_is_opened_again_and_what_another_plan_waits_for_too() {
        PlanId plan = planOfTwo();
        PlanId another = planOfTwo();
        done(ISSUER, of(plan, HEALTH, "D1"), "recall", because("thôi"));
        done(ISSUER, of(plan, DEPARTMENT, "D1"), "meet-condition", NOTE);
        read(ISSUER, of(plan, HEALTH, "D1")).body("state", equalTo("recalled"));
        read(ISSUER, of(another, HEALTH, "D1")).body("state", equalTo("waiting"));
        done(ISSUER, of(plan, HEALTH, "D1"), "reopen", because("nhầm"))
                .body("state", equalTo("assigned"), "due", equalTo("2099-06-30"), "originalDue", equalTo("2099-06-30"))
                .body("history.action", contains("recall", "reopen", "meet-condition"));
        done(ISSUER, of(another, HEALTH, "D1"), "recall", because("thôi"));
        done(ISSUER, of(another, HEALTH, "D1"), "reopen", because("nhầm")).body("state", equalTo("waiting"));
    }

    @Test
    void what_a_unit_declined_and_another_one_had_while_it_waited_waits_there_no_more() {
        PlanId plan = planOfTwo();
        String theirs = of(plan, HEALTH, "D1");
        done(ISSUER, theirs, "recall", because("thôi"));
        String declined = of(plan, DEPARTMENT, "D1");
        done(ISSUER, declined, "meet-condition", NOTE);
        done(DEPARTMENT, declined, "decline", because("không thuộc chức năng"));
        done(ISSUER, declined, "reassign", "{\"unit\":\"" + province.health() + "\"}");
        read(HEALTH, theirs).body("state", equalTo("assigned"), "due", equalTo("2099-06-30"));
    }

    @Test
    void a_series_that_is_opened_again_waits_no_more_nor_do_its_occurrences() {
        on("2025-05-01");
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, "hướng dẫn của Bộ", Map.of("so", "lead"))
                .recurring("quarterly")
                .issue();
        world.members(plan, "so", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        String theirs = of(plan, HEALTH, "D1");
        done(ISSUER, theirs, "meet-condition", NOTE);
        String opened = "plan_id = '" + plan + "' and unit_id = '" + province.health() + "' and series_id is not null";
        World.await(() -> world.count("select count(*) as n from assignment where " + opened) == 1);
        as(ISSUER)
                .header("If-Match", "*")
                .body(because("chưa có"))
                .post("/v1/conditions/" + conditionOf(plan) + "/take-back")
                .then()
                .statusCode(200);
        done(ISSUER, theirs, "recall", because("thôi"));
        done(ISSUER, of(plan, DEPARTMENT, "D1"), "meet-condition", NOTE);
        done(ISSUER, theirs, "reopen", because("nhầm")).body("state", equalTo("assigned"));
        World.await(
                () -> world.count("select count(*) as n from assignment where stage = 'assigned' and " + opened) == 1);
    }

    private static String conditionOf(PlanId plan) {
        return as(ISSUER).get("/v1/conditions?plan=" + plan).then().extract().path("items[0].id");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void it_is_refused_to_others_and_where_nothing_waits_and_changes_nothing_for_anybody() {
        PlanId plan = planOfTwo();
        String one = of(plan, DEPARTMENT, "D1");
        tried(HEALTH, one, "meet-condition", NOTE).statusCode(404);
        tried("giam-sat", one, "meet-condition", NOTE).statusCode(403);
        as(ISSUER)
                .header("If-Match", "\"9\"")
                .body(NOTE)
                .post("/v1/assignments/" + one + "/meet-condition")
                .then()
                .statusCode(412);
        as(ISSUER)
                .header("If-Match", "\"1\"")
                .body(NOTE)
                .post("/v1/assignments/" + java.util.UUID.randomUUID() + "/meet-condition")
                .then()
                .statusCode(404);
        read(ISSUER, of(plan, HEALTH, "D2")).body("state", equalTo("waiting"));
        done(ISSUER, one, "meet-condition", NOTE);
        tried(ISSUER, one, "meet-condition", NOTE).statusCode(409);
    }

    private String committee() {
        return province.committee().toString();
    }

    /** D1 and D2 wait for the same, D3 for something else. */
    private PlanId planOfTwo() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn của Bộ", Map.of("so", "lead"))
                .duty("D2", "2099-09-30", null, Map.of("so", "lead"))
                .waitingAlike("D1")
                .duty("D3", "2099-06-30", "kinh phí", Map.of("so", "lead"))
                .issue();
        List<UnitId> both = List.of(province.education(), province.health());
        world.members(plan, "so", 1, 1, both);
        world.awaitAssignments(plan, 6);
        return plan;
    }

    private static String of(PlanId plan, String holder, String item) {
        return as(holder)
                .get("/v1/assignments?plan=" + plan + "&item=" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
