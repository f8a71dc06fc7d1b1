package vn.thac.task.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.OVERSEER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** The scoreboard of a unit, over whatever plans give it work; and what boards and lists make of a faulty query. */
@QuarkusTest
class BoardIT {

    @Inject
    World world;

    @Inject
    Province province;

    private UnitId district;
    private UnitId commune;

    @BeforeEach
    void a_district_and_a_commune_with_work_of_two_plans() {
        on("2025-07-01");
        world.level("province", 2);
        world.level("district", 3);
        world.level("commune", 4);
        district = world.unit("Huyện " + Math.random(), "government", "district", province.committee());
        commune = world.unit("Xã " + Math.random(), "government", "commune", district);
        world.post("ub-tam-duong", district, "work");
        give("2025-07-20", List.of(district, commune));
        give("2025-06-30", List.of(commune));
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void a_unit_is_counted_with_all_that_it_commands_over_all_plans() {
        board(ISSUER, "unit=" + district)
                .body("plan", nullValue(), "unit", equalTo(district.toString()))
                .body("all.openInTime", equalTo(2), "all.openOverdue", equalTo(1), "all.total", equalTo(3))
                .body("tiers.level", contains("district", "commune"))
                .body("tiers[1].counts.openOverdue", equalTo(1), "tiers[1].counts.total", equalTo(2));
        board(ISSUER, "unit=" + commune).body("all.total", equalTo(2), "all.rate", equalTo(0.0f));
        board("ub-tam-duong", "unit=" + district).body("all.total", equalTo(3));
    }

    @Test
    void a_plan_and_a_unit_together_count_what_the_plan_gave_the_unit() {
        PlanId plan = give("2025-08-31", List.of(commune, province.education()));
        board(ISSUER, "plan=" + plan + "&unit=" + district)
                .body("plan", equalTo(plan.toString()), "all.total", equalTo(1), "tiers.level", contains("commune"));
        board(ISSUER, "plan=" + plan).body("unit", nullValue(), "all.total", equalTo(2));
    }

    @Test
    void a_past_day_is_counted_as_it_stood() {
        String id = as("ub-tam-duong")
                .get("/v1/assignments?unit=" + district)
                .then()
                .extract()
                .path("items[0].id");
        on("2025-07-03");
        done("ub-tam-duong", id, "start", "");
        done("ub-tam-duong", id, "complete", "{\"result\":\"xong\"}");
        done(REVIEWER, id, "confirm", "");
        on("2025-07-04");
        board(ISSUER, "unit=" + district + "&asOf=2025-07-02")
                .body("all.doneOnTime", equalTo(0), "all.openInTime", equalTo(2));
        board(ISSUER, "unit=" + district + "&asOf=2025-07-03")
                .body("all.doneOnTime", equalTo(1), "all.openInTime", equalTo(1), "all.rate", equalTo(50.0f));
        board(ISSUER, "unit=" + district + "&asOf=2025-06-01").body("all.total", equalTo(0));
    }

    @Test
    void without_a_plan_or_a_unit_each_counts_what_it_may_see() {
        int seen = board(ISSUER, "")
                .body("plan", nullValue(), "unit", nullValue())
                .extract()
                .path("all.total");
        int own = board("ub-tam-duong", "").extract().path("all.total");
        org.assertj.core.api.Assertions.assertThat(own).isBetween(3, seen);
        board(ISSUER, "").body("tiers.level", hasItems("district", "commune"));
    }

    @Test
    void a_unit_that_one_may_not_read_has_no_board_and_oversight_without_a_subtree_counts_only_what_it_sees() {
        as(HEALTH).get("/v1/boards/assignments?unit=" + district).then().statusCode(404);
        as(DEPARTMENT)
                .get("/v1/boards/assignments?unit=" + province.committee())
                .then()
                .statusCode(404);
        UnitId alone = world.unit("Phòng " + Math.random(), "government", "district", district);
        UnitId below = world.unit("Tổ " + Math.random(), "government", "commune", alone);
        UnitId other = world.unit("UBND khác " + Math.random(), "government", "province", null);
        PlanId foreign =
                world.planOf(other).duty("D1", null, null, Map.of("x", "lead")).issue();
        world.members(foreign, "x", 1, 1, List.of(alone, below));
        world.awaitAssignments(foreign, 2);
        world.post(OVERSEER, alone, "oversee");
        board(OVERSEER, "unit=" + alone).body("all.total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boards/assignments?plan=x",
                "boards/assignments?plan=",
                "boards/assignments?asOf=",
                "boards/assignments?asOf=2025-02-30",
                "boards/assignments?asOf=2025",
                "boards/assignments?asOf=2025-07-01&asOf=2025-07-02",
                "boards/assignments?unit= ",
                "boards/assignments?unit=",
                "boards/assignments?period=2025",
                "assignments?state=",
                "assignments?state=assigned&state=",
                "assignments?bucket=",
                "assignments?role=",
                "assignments?relation=",
                "assignments?relation=bogus",
                "assignments?level=",
                "assignments?level=planet",
                "assignments?track=",
                "assignments?track=goverment",
                "assignments?item=",
                "assignments?unit=",
                "assignments?plan=",
                "assignments?ancestor=",
                "assignments?asOf=",
                "assignments?limit=",
                "assignments?total=",
                "assignments?total=yes",
                "assignments?nothing=1",
                "inbox?kind=",
                "inbox?kind=task",
                "inbox?unit="
            })
    void what_is_empty_malformed_or_unknown_in_a_query_is_a_400(String query) {
        as(ISSUER).get("/v1/" + query).then().statusCode(400);
    }

    @Test
    void every_fault_of_a_query_is_named_at_its_parameter_with_the_words_that_there_are() {
        as(ISSUER)
                .get("/v1/assignments?level=&track=&item=")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("level", "track", "item"));
        as(ISSUER)
                .get("/v1/assignments?level=planet&track=goverment")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("level", "track"))
                .body("errors.find { it.pointer == 'level' }.detail", org.hamcrest.Matchers.containsString("commune"));
    }

    private PlanId give(String due, List<UnitId> units) {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", due, null, Map.of("x", "lead"))
                .issue();
        world.members(plan, "x", 1, 1, units);
        world.awaitAssignments(plan, units.size());
        return plan;
    }

    private static ValidatableResponse board(String actor, String query) {
        return as(actor)
                .get("/v1/boards/assignments" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
