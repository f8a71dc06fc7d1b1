package vn.thac.report.form;

import static org.hamcrest.Matchers.equalTo;
import static vn.thac.report.World.as;

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

/** A definition changes from a count to a share, and the form stays the same list of codes: each plan asks by its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case17ChangedDefinitionIT {

    @Inject
    World world;

    private Country country;
    private PlanId planA;
    private PlanId planB;

    @BeforeEach
    void two_plans_of_one_unit_with_two_versions_of_one_form() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        planA = plan(1, "sum");
        planB = plan(2, "ratio");
    }

    private PlanId plan(int version, String rule) {
        Map<String, Object> children = world.indicator("fc.tre-em", rule);
        children.put("version", version);
        children.put("name", rule.equals("sum") ? "Số trẻ em" : "Tỷ lệ trẻ em");
        List<UnitId> communes = country.communeCommittees;
        PlanId plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .asking(version, List.of(children))
                .addressee("xa", null, communes)
                .regime("R1", "periodic", "P1Y", null, "decree", "xa", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "xa", "2024-03-20", communes);
        World.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 2);
        return plan;
    }

    private void submit(PlanId plan, int commune, String numbers, int status) {
        as("ub-lam-son")
                .body("{\"figures\":[{\"indicator\":\"fc.tre-em\"," + numbers + "}]}")
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/submit")
                .then()
                .statusCode(status);
    }

    @Test
    void each_report_is_held_against_the_definition_of_its_own_plan_and_the_versions_stay_apart() {
        submit(planA, 0, "\"value\":100", 200);
        submit(planA, 1, "\"numerator\":30,\"denominator\":40", 422);
        submit(planB, 0, "\"value\":75", 422);
        submit(planB, 0, "\"numerator\":30,\"denominator\":40", 200);
        submit(planB, 1, "\"numerator\":10,\"denominator\":40", 200);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.centre)
                .then()
                .body("figures.size()", equalTo(2))
                .body("figures.find { it.indicatorVersion == 1 }.value", equalTo(100))
                .body("figures.find { it.indicatorVersion == 1 }.name", equalTo("Số trẻ em"))
                .body("figures.find { it.indicatorVersion == 2 }.value", equalTo(50))
                .body("figures.find { it.indicatorVersion == 2 }.name", equalTo("Tỷ lệ trẻ em"))
                .body("figures.find { it.indicatorVersion == 2 }.denominator", equalTo(80));
        as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&period=2024&indicator=fc.tre-em&area="
                        + country.centre)
                .then()
                .body("matches", equalTo(true), "indicatorVersion", equalTo(2), "stored.value", equalTo(50))
                .body("excluded.findAll { it.why == 'otherVersion' }.size()", equalTo(2))
                .body("excludedTotal", equalTo(2));
        for (PlanId plan : List.of(planA, planB)) {
            as("bo-chinh-tri")
                    .get("/v1/boards/reports?plan=" + plan + "&period=2024")
                    .then()
                    .body(
                            "parts[0].figures.findAll { it.reported > 0 }.value",
                            equalTo(List.of(plan.equals(planA) ? 100 : 50)));
        }
    }
}
