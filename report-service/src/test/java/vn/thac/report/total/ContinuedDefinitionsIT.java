package vn.thac.report.total;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/**
 * A monthly form asks an indicator of three communes, and its plan is amended after the first month to a version that
 * continues it, with others between that no plan of the form tells of.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ContinuedDefinitionsIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void the_units() {
        world.today("2024-03-02");
        country = new Country(world, 3);
    }

    /**
     * The issuer's form follows its indicator where other plans change it; of another's indicator only the versions that
     * the form has come to ask are told; and what is told first may continue others itself.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            editions of the form | 1 | 3 | 1 | 3
            of another owner     | 1 | 2 | 1 | 3
            further on           | 1 | 2 | 2 | 5
            """)
    void what_continues_one_another_is_one_figure_whatever_was_told_between(
            String what, int edition, int nextEdition, int version, int nextVersion) {
        World.PlanOf first = written().asking(edition, List.of(indicator(version)));
        target(first);
        plan = first.issue("2024-03-02T01:00:00Z");
        world.members(plan, "communes", "2024-03-02", country.communeCommittees);
        opened("2024-03");
        world.today("2024-04-01");
        submit("2024-03", 50, 51, 52);
        opened("2024-04");

        World.PlanOf next = written().as(plan).asking(nextEdition, List.of(indicator(nextVersion)));
        target(next);
        next.amend(2, first, "2024-04-01T01:00:00Z", List.of(), "recalled");
        world.awaitFollowed(plan, 2);
        world.awaitTotals();
        target().body("met", contains("T"), "targets[0].latest.figure.value", equalTo(153));
        explain("2024-03")
                .body("stored.value", equalTo(153), "matches", equalTo(true), "excluded", empty())
                .body("indicatorVersion", equalTo(nextVersion));

        world.today("2024-05-01");
        submit("2024-04", 10, 11, 12);
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district)
                .then()
                .statusCode(200)
                .body("figures.indicatorVersion", contains(nextVersion), "figures.value", contains(186));
        target().body("met", contains("T"), "notMet", not(hasItem("T")))
                .body("targets[0].latest.period", equalTo("2024"))
                .body("targets[0].latest.figure.value", equalTo(186));
        explain("2024")
                .body("stored.value", equalTo(186), "recomputed.value", equalTo(186), "matches", equalTo(true))
                .body("overTime.periods.findAll { it.figure.value != null }.figure.value", contains(153, 33));
    }

    private World.PlanOf written() {
        return world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime(
                        "BC-THANG",
                        "periodic",
                        "P1M",
                        Map.of("offset", "P5D"),
                        "calendar",
                        "communes",
                        "district",
                        null);
    }

    private static void target(World.PlanOf plan) {
        plan.target(Map.of(
                "key", "T", "indicator", "KE", "comparator", ">=", "value", 100, "unit", "trường", "year", 2024));
    }

    /** Each version continues all before it. */
    private Map<String, Object> indicator(int version) {
        Map<String, Object> told = new LinkedHashMap<>(world.indicator("KE", "sum"));
        told.put("overTime", "sum");
        told.put("version", version);
        told.put("continues", version > 1);
        told.put("continuesFrom", version > 1 ? 1 : null);
        return told;
    }

    private void opened(String period) {
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '"
                        + period + "'")
                == 3);
    }

    private void submit(String period, int... values) {
        for (int i = 0; i < values.length; i++) {
            String owed = world.text("select id as t from obligation where plan_id = '" + plan + "' and period = '"
                    + period + "' and unit_id = '" + country.communeCommittees.get(i) + "'");
            as("ub-lam-son")
                    .body("{\"narrative\": \"Đã làm.\", \"figures\": [{\"indicator\": \"KE\", \"value\": " + values[i]
                            + "}]}")
                    .post("/v1/obligations/" + owed + "/submit")
                    .then()
                    .statusCode(200);
        }
    }

    private ValidatableResponse target() {
        return as("bo-chinh-tri")
                .get("/v1/boards/targets?plan=" + plan + "&year=2024")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explain(String period) {
        return as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=KE&period=" + period + "&area="
                        + country.district)
                .then()
                .statusCode(200);
    }
}
