package vn.thac.report.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/**
 * What is signed is what the definitions make of what the basis takes in: where one says that nobody knows as long as a
 * figure is wanting, nobody signs a number; and what continues an older definition is one figure with it.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignedFiguresIT {

    private static final String ACCEPTED = "{\"basis\": \"accepted\"}";
    private static final String SUBMITTED = "{\"basis\": \"submitted\"}";

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private World.PlanOf text;

    @BeforeEach
    void a_month_of_three_communes() {
        world.today("2024-01-02");
        country = new Country(world, 3);
        text = written();
        plan = text.issue("2024-01-02T01:00:00Z");
        world.members(plan, "communes", "2024-01-02", country.communeCommittees);
        opened("2024-01", 3);
    }

    @Test
    void nobody_signs_a_number_that_nobody_knows() {
        submit(0, 5);
        submit(1, 7);
        accept(0);
        sign(SUBMITTED)
                .body(figure("PLAIN") + "value", equalTo(12), figure("PLAIN") + "wanting", nullValue())
                .body(figure("STRICT") + "value", nullValue(), figure("STRICT") + "why", equalTo("wanting"))
                .body(figure("STRICT") + "soFar", equalTo(12), figure("STRICT") + "wanting.awaited", equalTo(1))
                .body(figure("ZERO") + "value", equalTo(5), figure("ZERO") + "wanting.awaited", equalTo(1));
        String id = sign(ACCEPTED)
                .body(figure("PLAIN") + "value", equalTo(5))
                .body(figure("STRICT") + "value", nullValue(), figure("STRICT") + "wanting.awaited", equalTo(2))
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id + "/explain?indicator=STRICT")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true), "signed.value", nullValue(), "recomputed.value", nullValue())
                .body("wanting.awaited", equalTo(2), "wanting.overdue", equalTo(0));

        world.today("2024-02-10");
        sign(SUBMITTED)
                .body(figure("ZERO") + "value", equalTo(0), figure("ZERO") + "wanting.overdue", equalTo(1))
                .body(figure("STRICT") + "wanting.overdue", equalTo(1));
        submit(2, 9);
        sign(SUBMITTED)
                .body(figure("STRICT") + "value", equalTo(21), figure("STRICT") + "wanting", nullValue())
                .body(figure("ZERO") + "value", equalTo(5));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id)
                .then()
                .body("size()", equalTo(4), "figures[0].find { it.indicator == 'STRICT' }.value", equalTo(21))
                .body("figures[2].find { it.indicator == 'STRICT' }.wanting.awaited", equalTo(2));
    }

    /** What is not additive has no figure of several, however many of them there are. */
    @Test
    void what_is_not_additive_is_explained_as_it_was_signed() {
        for (int commune = 0; commune < 2; commune++) {
            submit(commune, 5);
            String id = sign(SUBMITTED)
                    .body(figure("ALONE") + "value", nullValue(), figure("ALONE") + "reported", equalTo(commune + 1))
                    .extract()
                    .path("id");
            as("ub-tam-duong")
                    .get("/v1/consolidations/" + id + "/explain?indicator=ALONE")
                    .then()
                    .statusCode(200)
                    .body("matches", equalTo(true), "signed.value", nullValue(), "recomputed.value", nullValue());
        }
        world.today("2024-02-10");
        sign(SUBMITTED).body(figure("ALONE") + "value", nullValue(), figure("ALONE") + "wanting", nullValue());
    }

    @Test
    void who_is_owed_nothing_more_is_not_wanting() {
        submit(0, 5);
        submit(1, 7);
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"reason\": \"Miễn.\"}")
                .post("/v1/obligations/" + owed(2) + "/waive")
                .then()
                .statusCode(200);
        sign(SUBMITTED).body(figure("STRICT") + "value", equalTo(12), figure("STRICT") + "wanting", nullValue());
    }

    @Test
    void what_continues_an_older_definition_is_one_figure_with_it() {
        submit(0, 5);
        written().as(plan).asking(2, indicators(2, true)).amend(2, text, "2024-01-22T01:00:00Z", List.of(), "recalled");
        world.awaitFollowed(plan, 2);
        submit(1, 7);
        String id = sign(SUBMITTED)
                .body(figure("PLAIN") + "value", equalTo(12), figure("PLAIN") + "reported", equalTo(2))
                .body(figure("PLAIN") + "indicatorVersion", equalTo(2))
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id + "/explain?indicator=PLAIN")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true), "signed.value", equalTo(12))
                .body("reports.figure.value", contains(5, 7));
    }

    private World.PlanOf written() {
        return world.planOf(country.districtCommittee)
                .form(country.form)
                .asking(1, indicators(1, false))
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

    private List<Map<String, Object>> indicators(int version, boolean continues) {
        return List.of(
                indicator("PLAIN", "sum", null, version, continues),
                indicator("STRICT", "sum", "unknown", version, continues),
                indicator("ZERO", "min", "zero", version, continues),
                indicator("ALONE", "not-additive", "zero", version, continues));
    }

    private Map<String, Object> indicator(
            String code, String rule, @Nullable String missing, int version, boolean continues) {
        Map<String, Object> told = new LinkedHashMap<>(world.indicator(code, rule));
        told.put("missing", missing);
        told.put("version", version);
        told.put("continues", continues);
        return told;
    }

    private void opened(String period, int many) {
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '"
                        + period + "'")
                == many);
    }

    private String owed(int commune) {
        return world.text("select id as t from obligation where plan_id = '" + plan + "' and period = '2024-01'"
                + " and unit_id = '" + country.communeCommittees.get(commune) + "'");
    }

    private void submit(int commune, int value) {
        as("ub-lam-son")
                .body("""
                        {"narrative": "Đã làm.", "figures": [{"indicator": "PLAIN", "value": %1$d},
                          {"indicator": "STRICT", "value": %1$d}, {"indicator": "ZERO", "value": %1$d},
                          {"indicator": "ALONE", "value": %1$d}]}
                        """.formatted(value))
                .post("/v1/obligations/" + owed(commune) + "/submit")
                .then()
                .statusCode(200);
    }

    private void accept(int commune) {
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"early\": true}")
                .post("/v1/obligations/" + owed(commune) + "/accept")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sign(String body) {
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        return as("ub-tam-duong")
                .body(body)
                .post("/v1/regimes/" + regime + "/periods/2024-01/consolidate")
                .then()
                .statusCode(201);
    }

    private static String figure(String code) {
        return "figures.find { it.indicator == '" + code + "' }.";
    }
}
