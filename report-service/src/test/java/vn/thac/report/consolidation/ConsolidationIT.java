package vn.thac.report.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** A department collects for its People's Committee, reports itself, and signs with the gap named. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ConsolidationIT {

    @Inject
    World world;

    private Country country;
    private UnitId department;
    private PlanId plan;
    private String regime;

    @BeforeEach
    void a_department_collects_for_two_receivers() {
        world.today("2024-10-01");
        country = new Country(world, 3);
        department = world.unit(
                "Sở LĐTBXH", "government", "province", country.province, Map.of("command", country.provinceCommittee));
        UnitId ministry = world.unit("Bộ LĐTBXH", "government", "central", country.centre, Map.of());
        world.post("so-ldtbxh-kien-giang", department, "report", false);
        world.post("tp-ldtbxh-kien-giang", department, "review", false);
        world.post("tp-ldtbxh-kien-giang", department, "consolidate", false);
        world.post("ub-kien-giang", country.provinceCommittee, "review", false);
        List<UnitId> owing = List.of(
                country.communeCommittees.get(0),
                country.communeCommittees.get(1),
                country.communeCommittees.get(2),
                department);
        plan = world.planOf(country.provinceCommittee)
                .form(country.form)
                .addressee("all", null, List.of())
                .addressee("department", null, List.of(department))
                .addressee("province", null, List.of(country.provinceCommittee, ministry))
                .regime(
                        "KG-R1",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "all",
                        "province",
                        "department")
                .issue("2024-07-23T01:00:00Z");
        world.members(plan, "all", "2024-07-23", owing);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 4);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    @Test
    void the_department_sees_who_is_missing_and_signs_for_two_receivers_with_the_gap_named() {
        submitted(0, 412, 430);
        accepted(0);
        submitted(1, 100, 110);
        accepted(1);
        world.today("2024-11-12");
        world.awaitTotals();
        String period = "/v1/regimes/" + regime + "/periods/2024";
        as("tp-ldtbxh-kien-giang")
                .get(period)
                .then()
                .statusCode(200)
                .body("counts.expected", equalTo(4), "counts.accepted", equalTo(2), "counts.missing", equalTo(2))
                .body("members.items", hasSize(4));
        as("tp-ldtbxh-kien-giang")
                .get(period + "?state=missing")
                .then()
                .body("members.items.unit.name", containsInAnyOrder("UBND xã 3", "Sở LĐTBXH"));
        as("tp-ldtbxh-kien-giang")
                .get(period + "?state=missing&total=true&area=" + country.district)
                .then()
                .statusCode(200)
                .body("counts.expected", equalTo(3), "counts.accepted", equalTo(2), "counts.missing", equalTo(1))
                .body("members.items.unit.name", contains("UBND xã 3"), "members.total", equalTo(1));

        String id = as("tp-ldtbxh-kien-giang")
                .body("{\"narrative\":\"Còn thiếu hai đơn vị.\"}")
                .post(period + "/consolidate")
                .then()
                .statusCode(201)
                .body("version", equalTo(1), "kind", equalTo("signed"), "included", equalTo(2))
                .body("figures[0].numerator", equalTo(512), "figures[0].denominator", equalTo(540))
                .body(
                        "gaps.unit.name",
                        containsInAnyOrder("UBND xã 3", "Sở LĐTBXH"),
                        "gaps.why",
                        contains("missing", "missing"))
                .body("receivers", hasSize(2))
                .extract()
                .path("id");
        as("ub-kien-giang")
                .get("/v1/consolidations?receiver=" + country.provinceCommittee)
                .then()
                .statusCode(200)
                .body("id", contains(id));

        submitted(2, 1, 60);
        accepted(2);
        as("ub-kien-giang")
                .get("/v1/consolidations/" + id)
                .then()
                .statusCode(200)
                .body("[0].figures[0].numerator", equalTo(512));
        as("tp-ldtbxh-kien-giang")
                .body("{}")
                .post(period + "/consolidate")
                .then()
                .statusCode(201)
                .body("id", equalTo(id), "version", equalTo(2), "figures[0].numerator", equalTo(513));
        as("ub-kien-giang")
                .get("/v1/consolidations/" + id)
                .then()
                .body("version", contains(2, 1), "[1].figures[0].numerator", equalTo(512));
        assertEquals(
                2,
                world.count("select count(*) as n from audit where aggregate_id = '" + id
                        + "' and action = 'report.consolidated.v1'"));
        as("ub-thanh-mien").get("/v1/consolidations/" + id).then().statusCode(404);
    }

    @Test
    void who_stands_above_others_adds_nothing_however_far_the_totals_have_come() {
        submitted(0, 412, 430);
        submitted(1, 100, 110);
        as("so-ldtbxh-kien-giang")
                .body(report(9, 10, 1))
                .post("/v1/obligations/" + obligation(department) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();
        world.database().update("delete from roll_up_node");

        as("tp-ldtbxh-kien-giang")
                .body("{\"basis\":\"submitted\"}")
                .post("/v1/regimes/" + regime + "/periods/2024/consolidate")
                .then()
                .statusCode(201)
                .body("included", equalTo(3))
                .body("figures[0].numerator", equalTo(512), "figures[0].denominator", equalTo(540));
    }

    @Test
    void only_the_collector_signs_and_only_over_something() {
        String period = "/v1/regimes/" + regime + "/periods/2024";
        as("tp-ldtbxh-kien-giang")
                .body("{}")
                .post(period + "/consolidate")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-consolidate"));
        submitted(0, 1, 2);
        as("tp-ldtbxh-kien-giang")
                .body("{}")
                .post(period + "/consolidate")
                .then()
                .statusCode(409);
        as("tp-ldtbxh-kien-giang")
                .body("{\"basis\":\"submitted\"}")
                .post(period + "/consolidate")
                .then()
                .statusCode(201)
                .body("included", equalTo(1), "basis", equalTo("submitted"));
        as("ub-kien-giang").body("{}").post(period + "/consolidate").then().statusCode(403);
        as("xa-binh-lu").body("{}").post(period + "/consolidate").then().statusCode(404);
        as("tp-ldtbxh-kien-giang")
                .body("{}")
                .post("/v1/regimes/" + regime + "/periods/1999/consolidate")
                .then()
                .statusCode(404);
        as("tp-ldtbxh-kien-giang")
                .body("{\"basis\":\"hoped-for\"}")
                .post(period + "/consolidate")
                .then()
                .statusCode(400);
    }

    @Test
    void the_collector_reports_itself_and_another_of_its_people_accepts() {
        String own = obligation(department);
        as("so-ldtbxh-kien-giang")
                .body(report(1, 2, 3))
                .post("/v1/obligations/" + own + "/submit")
                .then()
                .statusCode(200);
        as("tp-ldtbxh-kien-giang")
                .header("If-Match", "\"2\"")
                .post("/v1/obligations/" + own + "/accept")
                .then()
                .statusCode(200);
        as("ub-kien-giang")
                .header("If-Match", "\"3\"")
                .post("/v1/obligations/" + own + "/accept")
                .then()
                .statusCode(403);
    }

    private void submitted(int commune, int numerator, int denominator) {
        as("ub-lam-son")
                .body(report(numerator, denominator, 1))
                .post("/v1/obligations/" + obligation(country.communeCommittees.get(commune)) + "/submit")
                .then()
                .statusCode(200);
    }

    private void accepted(int commune) {
        as("tp-ldtbxh-kien-giang")
                .header("If-Match", "\"2\"")
                .post("/v1/obligations/" + obligation(country.communeCommittees.get(commune)) + "/accept")
                .then()
                .statusCode(200);
    }

    private String obligation(UnitId unit) {
        return world.text("select id as t from obligation where plan_id = '" + plan + "' and unit_id = '" + unit + "'");
    }
}
