package vn.thac.task.notice.raising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/** What a unit has to look at again goes with its end to who comes after it, told before or after. */
@QuarkusTest
class NoticeSuccessionIT {

    private static final String REFORM = "2025-07-01";

    @Inject
    World world;

    @Inject
    Province province;

    @Inject
    Database database;

    private final String name = "Sở cũ " + Math.random();
    private UnitId unit;

    @BeforeEach
    void a_department_on_the_day_of_the_reform() {
        on(REFORM);
        unit = world.unit(name, "government", "province", province.committee());
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void the_heir_of_a_unit_has_its_open_notices_and_acknowledges_them() {
        PlanId plan = plan();
        basisEnded(plan);
        String id = notice(plan);

        end(province.education());
        await(() -> ownersOf(plan).equals(List.of(province.education())));

        assertThat(inbox(DEPARTMENT)).contains(id);
        as(HEALTH).get("/v1/notices/" + id).then().statusCode(404);
        as(DEPARTMENT).post("/v1/notices/" + id + "/acknowledge").then().statusCode(200);
        assertThat(inbox(DEPARTMENT)).doesNotContain(id);
        assertThat(changes(id)).containsExactly("notice.raised.v1", "notice.passed-on.v1", "notice.acknowledged.v1");
        assertThat(world.count("select version as n from notice where id = '" + id + "'"))
                .isEqualTo(3);
        as(DEPARTMENT)
                .get("/v1/audit?aggregate=notice&aggregateId=" + id)
                .then()
                .body("items.action", hasItems("notice.passed-on.v1", "notice.acknowledged.v1"));
    }

    @Test
    void each_heir_of_a_split_unit_looks_for_itself_also_at_what_is_told_after_the_end_and_again() {
        PlanId plan = plan();
        end(province.education(), province.health());
        Told ended = basisEnded(plan);

        await(() -> ownersOf(plan).size() == 2);

        assertThat(ownersOf(plan)).containsExactlyInAnyOrder(province.education(), province.health());
        for (String who : List.of(DEPARTMENT, HEALTH)) {
            String own = inbox(who).stream()
                    .filter(ofPlan(plan)::contains)
                    .findFirst()
                    .orElseThrow();
            as(who).post("/v1/notices/" + own + "/acknowledge")
                    .then()
                    .statusCode(200)
                    .body("nextActions", empty());
        }
        basisEnded(plan);
        world.awaitTaken(world.tell(ended));
        assertThat(ofPlan(plan)).hasSize(2);
    }

    @Test
    void an_end_that_is_taken_back_brings_the_notice_back_once() {
        PlanId plan = plan();
        basisEnded(plan);
        String id = notice(plan);
        end(province.education(), province.health());
        await(() -> ownersOf(plan).size() == 2);

        world.goOn(unit, name, "province", province.committee(), 3);
        await(() -> ownersOf(plan).equals(List.of(unit)));

        for (String one : ofPlan(plan)) {
            assertThat(inbox(DEPARTMENT)).doesNotContain(one);
            assertThat(inbox(HEALTH)).doesNotContain(one);
            assertThat(world.count("select version as n from notice where id = '" + one + "'"))
                    .isEqualTo(changes(one).size());
        }
        assertThat(ofPlan(plan)).contains(id).hasSize(2);
    }

    @Test
    void where_nobody_came_after_it_who_stood_above_has_it() {
        PlanId plan = plan();
        basisEnded(plan);
        end();
        await(() -> ownersOf(plan).equals(List.of(province.committee())));
    }

    private PlanId plan() {
        return world.planOf(unit).issue();
    }

    private Told basisEnded(PlanId plan) {
        Map<String, Object> ended = Map.of("planId", plan, "basis", plan);
        Told told = world.tell(World.Source.PLAN, plan.value(), 40, "plan.basis-ended.v1", ended);
        world.awaitTaken(told);
        return told;
    }

    private void end(UnitId... heirs) {
        world.end(unit, name, "province", province.committee(), REFORM, List.of(heirs));
    }

    private String notice(PlanId plan) {
        List<String> all = ofPlan(plan);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> ofPlan(PlanId plan) {
        return database.list(
                "select id from notice where plan_id = ? order by id",
                row -> row.uuid("id").toString(),
                plan.value());
    }

    /** With whom it lies. */
    private List<UnitId> ownersOf(PlanId plan) {
        return database.list(
                "select owner_id from notice where plan_id = ? and dropped_at is null order by owner_id",
                row -> row.id("owner_id", UnitId::new),
                plan.value());
    }

    private List<String> changes(String id) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid order by sequence",
                row -> row.text("action"),
                id);
    }

    private static List<String> inbox(String who) {
        String all = as(who).get("/v1/inbox?limit=500&kind=notice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(all).getList("items.id");
    }
}
