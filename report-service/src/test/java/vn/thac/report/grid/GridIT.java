package vn.thac.report.grid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** A district looks at two years of its communes at once: one in time, one late, one never. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class GridIT {

    @Inject
    World world;

    private String grid;

    @BeforeEach
    void two_years_of_three_communes() {
        world.today("2024-10-01");
        Country country = new Country(world, 3);
        PlanId plan = country.plan();
        submitted(country.obligationOf(plan, 0));
        world.today("2024-12-01");
        submitted(country.obligationOf(plan, 1));
        world.today("2025-03-01");
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 6);
        grid = "/v1/regimes/" + world.text("select id as t from regime where plan_id = '" + plan + "'") + "/grid";
    }

    @Test
    void each_unit_has_a_line_and_each_period_a_column() {
        as("ub-tam-duong")
                .get(grid + "?total=true")
                .then()
                .statusCode(200)
                .body("periods.period", contains("2024", "2025"), "units.total", equalTo(3))
                .body(
                        "units.items.find { it.unit.name == 'UBND xã 1' }.reports.standing",
                        contains("underReview", "notDue"))
                .body("units.items.find { it.unit.name == 'UBND xã 1' }.reports.late", contains(false, false))
                .body(
                        "units.items.find { it.unit.name == 'UBND xã 2' }.reports.standing",
                        contains("underReview", "notDue"))
                .body("units.items.find { it.unit.name == 'UBND xã 2' }.reports.late", contains(true, false))
                .body(
                        "units.items.find { it.unit.name == 'UBND xã 3' }.reports.standing",
                        contains("missing", "notDue"));
    }

    @Test
    void the_newest_periods_alone_and_a_page_of_units_can_be_asked_for() {
        String next = as("ub-tam-duong")
                .get(grid + "?periods=1&limit=2")
                .then()
                .statusCode(200)
                .body("periods.period", contains("2025"), "units.items", hasSize(2))
                .body("units.items[0].reports", hasSize(1))
                .extract()
                .path("units.next");
        as("ub-tam-duong")
                .get(grid + "?periods=1&limit=2&cursor=" + next)
                .then()
                .body("units.items", hasSize(1), "units.next", nullValue());
        as("ub-tam-duong").get(grid + "?periods=25").then().statusCode(422);
    }

    @Test
    void who_owes_a_report_does_not_see_those_of_the_others() {
        as("xa-binh-lu").get(grid).then().statusCode(404);
    }

    private static void submitted(String obligation) {
        as("ub-lam-son")
                .body(report(1, 2, 1))
                .post("/v1/obligations/" + obligation + "/submit")
                .then()
                .statusCode(200);
    }
}
