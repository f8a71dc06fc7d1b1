package vn.thac.task.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/** Plans come to their end while their work is given out, done, reported and confirmed. */
@QuarkusTest
class EndingIT {

    private static final String STILL_OPEN =
            "stage in ('waiting', 'assigned', 'accepted', 'started', 'completed', 'declined', 'sent-back')";

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
    void what_is_open_is_recalled_with_all_that_was_told_of_it_and_what_was_confirmed_stays() {
        PlanId plan = given("D1", "D2", "D3", "D4");
        String begun = of(plan, "D1");
        String reported = of(plan, "D2");
        String confirmed = of(plan, "D3");
        done(DEPARTMENT, begun, "start", "");
        done(DEPARTMENT, begun, "progress", "{\"percent\":60,\"note\":\"12 trên 20 xã\"}");
        for (String one : List.of(reported, confirmed)) {
            done(DEPARTMENT, one, "start", "");
            done(DEPARTMENT, one, "complete", "{\"result\":\"xong\",\"evidence\":\"57/BC\"}");
        }
        done(REVIEWER, confirmed, "confirm", "");
        on("2025-08-01");
        board(plan, 2, 0, 1);

        Told end = withdrawn(plan);
        awaitNothingOpen(plan);

        read(ISSUER, begun)
                .body("state", equalTo("recalled"), "bucket", equalTo("recalled"), "nextActions", empty())
                .body("reason", equalTo("Ban hành không đúng thẩm quyền"))
                .body(
                        "history[-1].actor",
                        startsWith("system:"),
                        "history.action",
                        contains("start", "progress", "recall"))
                .body("percent", equalTo(60));
        read(ISSUER, reported).body("state", equalTo("recalled"), "completedAt", startsWith("2025-07-01"));
        read(ISSUER, confirmed).body("state", equalTo("confirmed"), "bucket", equalTo("doneOnTime"));
        board(plan, 0, 3, 1);
        as(ISSUER).get("/v1/boards/assignments?plan=" + plan).then().body("state", equalTo("withdrawn"));
        for (String who : List.of(DEPARTMENT, ISSUER)) {
            as(who).get("/v1/inbox?limit=500&kind=assignment").then().body("items.plan", not(hasItem(plan.toString())));
        }
        long records = records(plan);
        world.awaitTaken(world.tell(end));
        assertThat(records(plan)).isEqualTo(records);
        assertThat(world.count("select count(*) as n from audit a join assignment s on s.id = a.aggregate_id"
                        + " where s.plan_id = '" + plan + "' and a.action = 'assignments.recalled.v1'"))
                .isEqualTo(3);
    }

    @Test
    void nothing_of_it_opens_again_whoever_asks() {
        PlanId plan = given("D1", "D2");
        String recalled = of(plan, "D1");
        String confirmed = of(plan, "D2");
        done(DEPARTMENT, confirmed, "start", "");
        done(DEPARTMENT, confirmed, "complete", "{\"result\":\"xong\"}");
        done(REVIEWER, confirmed, "confirm", "");
        withdrawn(plan);
        awaitNothingOpen(plan);
        for (String one : List.of(recalled, confirmed)) {
            tried(REVIEWER, one, "reopen", because("nhầm")).statusCode(409).body("code", equalTo("plan-not-in-force"));
            tried(HEALTH, one, "reopen", because("nhầm")).statusCode(404);
            tried(DEPARTMENT, one, "reopen", because("nhầm")).statusCode(403);
        }
        World.inVietnamese(REVIEWER)
                .header("If-Match", "*")
                .body(because("nhầm"))
                .post("/v1/assignments/" + recalled + "/reopen")
                .then()
                .body("detail", equalTo("Kế hoạch giao việc này không còn hiệu lực: không mở lại việc nào của nó."));
    }

    @Test
    void an_end_that_is_learnt_of_before_the_members_or_before_the_plan_leaves_nothing_to_be_raised() {
        World.PlanOf unknown = world.planOf(province.committee()).duty("D1", null, null, Map.of("one", "lead"));
        world.awaitTaken(withdrawn(unknown.id()));
        unknown.issue();
        PlanId known = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("one", "lead"))
                .issue();
        world.awaitTaken(withdrawn(known));
        for (PlanId plan : List.of(unknown.id(), known)) {
            world.awaitTaken(world.members(plan, "one", 1, 1, List.of(province.education())));
            assertThat(world.count("select count(*) as n from assignment where plan_id = '" + plan + "'"))
                    .isZero();
        }
    }

    @Test
    void a_closed_plan_whose_work_stays_is_finished_and_counted_and_one_that_is_replaced_says_by_what() {
        PlanId closed = given("D1");
        world.awaitTaken(world.tell(World.Source.PLAN, closed.value(), 50, "plan.closed.v1", Map.of("planId", closed)));
        String id = of(closed, "D1");
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "complete", "{\"result\":\"xong\"}");
        done(REVIEWER, id, "confirm", "").body("nextActions.action", contains("reopen"));
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + closed)
                .then()
                .body("state", equalTo("closed"), "all.doneOnTime", equalTo(1));
        PlanId replaced = given("D1");
        world.tell(World.Source.PLAN, replaced.value(), 50, "plan.superseded.v1", Map.of("planId", replaced));
        awaitNothingOpen(replaced);
        read(ISSUER, of(replaced, "D1")).body("reason", equalTo("Được thay thế: 21/KH-UBND"));
    }

    @Test
    void a_mandate_that_was_recalled_waits_for_nobody_however_late_its_raising_comes() {
        PlanId plan = given("D1");
        UUID mandate = Ids.next();
        Map<String, Object> fields = Map.of(
                "mandateId",
                mandate,
                "planId",
                plan,
                "unit",
                World.named(province.education()),
                "owner",
                World.named(province.education()));
        world.awaitTaken(world.tell(World.Source.MANDATE, mandate, 2, "mandate.recalled.v1", fields));
        world.awaitTaken(world.tell(World.Source.MANDATE, mandate, 1, "mandate.raised.v1", fields));
        as(DEPARTMENT)
                .get("/v1/inbox?limit=500&kind=mandate")
                .then()
                .body("items.id", not(hasItem(mandate.toString())));
    }

    @Test
    void in_whatever_order_events_and_steps_come_nothing_is_raised_twice_or_stays_open() {
        Random random = new Random(8);
        for (int walk = 0; walk < 10; walk++) {
            World.PlanOf draft = world.planOf(province.committee())
                    .duty("D1", "2025-07-20", null, Map.of("one", "lead", "two", "coordinate"))
                    .producing("plan")
                    .asks("one", "own-plan", "D1")
                    .duty("D2", "2025-07-20", "Hướng dẫn", Map.of("two", "perform"))
                    .duty("D3", null, null, Map.of("one", "perform"));
            PlanId plan = draft.id();
            UUID mandate = Ids.next();
            Map<String, Object> fields = Map.of(
                    "mandateId",
                    mandate,
                    "planId",
                    plan,
                    "unit",
                    World.named(province.education()),
                    "owner",
                    World.named(province.education()));
            List<Runnable> acts = new ArrayList<>(List.of(
                    () -> withdrawn(plan),
                    () -> withdrawn(plan),
                    () -> world.members(plan, "one", 1, 1, List.of(province.education())),
                    () -> world.members(plan, "two", 1, 1, List.of(province.education(), province.health())),
                    () -> world.members(plan, "two", 1, 1, List.of(province.education(), province.health())),
                    () -> world.tell(World.Source.MANDATE, mandate, 1, "mandate.raised.v1", fields),
                    () -> world.tell(World.Source.MANDATE, mandate, 2, "mandate.excused.v1", fields),
                    () -> world.tell(World.Source.MANDATE, mandate, 3, "mandate.reopened.v1", fields),
                    () -> world.tell(World.Source.MANDATE, mandate, 4, "mandate.recalled.v1", fields),
                    () -> step(plan, random, "start"),
                    () -> step(plan, random, "decline"),
                    () -> step(plan, random, "recall"),
                    () -> step(plan, random, "reopen"),
                    () -> step(plan, random, "reassign")));
            Collections.shuffle(acts, random);
            draft.issue();
            acts.forEach(Runnable::run);
            world.awaitTaken(withdrawn(plan));
            awaitNothingOpen(plan);
            assertThat(world.count(
                            "select count(*) - count(distinct (unit_id, item_key)) as n from assignment where plan_id = '"
                                    + plan + "'"))
                    .isZero();
            assertThat(world.count(
                            "select count(*) as n from (select 1 from audit a join assignment s on s.id = a.aggregate_id"
                                    + " where s.plan_id = '" + plan + "' group by s.id, s.version"
                                    + " having count(*) <> s.version) x"))
                    .isZero();
        }
    }

    private void step(PlanId plan, Random random, String step) {
        List<UUID> all = world.database()
                .list(
                        "select id from assignment where plan_id = ? order by item_key, unit_id",
                        row -> row.uuid("id"),
                        plan.value());
        if (!all.isEmpty()) {
            String id = all.get(random.nextInt(all.size())).toString();
            boolean holder = List.of("start", "decline").contains(step);
            String body = step.equals("start") ? "" : step.equals("reassign") ? "{\"reason\":\"x\"}" : because("x");
            assertThat(tried(holder ? DEPARTMENT : ISSUER, id, step, body)
                            .extract()
                            .statusCode())
                    .isIn(200, 403, 404, 409, 412);
        }
    }

    private PlanId given(String... duties) {
        World.PlanOf plan = world.planOf(province.committee());
        for (String duty : duties) {
            plan.duty(duty, "2025-07-20", null, Map.of("one", "lead"));
        }
        plan.issue();
        world.members(plan.id(), "one", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan.id(), duties.length);
        return plan.id();
    }

    private String of(PlanId plan, String duty) {
        return world.database()
                .first(
                        "select id from assignment where plan_id = ? and item_key = ?",
                        row -> row.uuid("id"),
                        plan.value(),
                        duty)
                .orElseThrow()
                .toString();
    }

    private Told withdrawn(PlanId plan) {
        return world.tell(World.Source.PLAN, plan.value(), 60, "plan.withdrawn.v1", Map.of("planId", plan));
    }

    private void awaitNothingOpen(PlanId plan) {
        await(() -> world.count("select count(*) as n from plan_end where plan_id = '" + plan + "' and not recalling")
                        == 1
                && world.count("select count(*) as n from assignment where plan_id = '" + plan + "' and " + STILL_OPEN)
                        == 0);
    }

    private long records(PlanId plan) {
        return world.count(
                "select count(*) as n from audit a join assignment s on s.id = a.aggregate_id where s.plan_id = '"
                        + plan + "'");
    }

    private void board(PlanId plan, int overdue, int recalled, int done) {
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan)
                .then()
                .body("all.openOverdue", equalTo(overdue), "all.recalled", equalTo(recalled))
                .body("all.doneOnTime", equalTo(done));
    }
}
