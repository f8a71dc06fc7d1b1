package vn.thac.report.form;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Growth and net change are negative in bad years; children come whole; a part is not more than its whole. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case19FiguresBelowZeroIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    private static Map<String, Object> values(boolean whole, boolean negative, boolean overWhole, String min) {
        Map<String, Object> values = new HashMap<>();
        values.put("whole", whole);
        values.put("negative", negative);
        values.put("overWhole", overWhole);
        values.put("min", min);
        values.put("max", null);
        values.put("decimals", 6);
        return values;
    }

    @BeforeEach
    void a_form_of_counts_changes_shares_and_growth() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .asking(
                        1,
                        List.of(
                                world.indicator("tre-em", "sum", values(true, false, true, null)),
                                world.indicator("thay-doi", "sum", values(true, true, true, null)),
                                world.indicator("tang-truong", "not-additive", values(false, true, true, "-100")),
                                world.indicator("it-nhat", "min", values(false, true, true, null)),
                                world.indicator("nhieu-nhat", "max", values(false, true, true, null)),
                                world.indicator("ty-le", "ratio", values(false, false, false, null)),
                                world.indicator("so-ke-hoach", "ratio", values(false, false, true, null))))
                .addressee("xa", null, country.communeCommittees)
                .regime("R", "periodic", "P1Y", null, "decree", "xa", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "xa", "2024-03-20", country.communeCommittees);
        World.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 2);
    }

    private ValidatableResponse submit(
            int commune, String children, String change, String growth, String share, String done) {
        return as("ub-lam-son")
                .header("Accept-Language", "en")
                .body("""
                        {"figures":[{"indicator":"tre-em","value":%s},{"indicator":"thay-doi","value":%s},
                          {"indicator":"tang-truong","value":%s},{"indicator":"it-nhat","value":%s},
                          {"indicator":"nhieu-nhat","value":%s},{"indicator":"ty-le","numerator":%s,"denominator":100},
                          {"indicator":"so-ke-hoach","numerator":%s,"denominator":100}]}
                        """.formatted(children, change, growth, growth, growth, share, done))
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/submit")
                .then();
    }

    @Test
    void what_can_be_negative_is_taken_and_added_with_its_sign() {
        submit(0, "412", "-3", "-6.78", "100", "105").statusCode(200);
        submit(1, "0", "5", "-1.5", "0", "0").statusCode(200);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district)
                .then()
                .body("figures.find { it.indicator == 'tre-em' }.value", equalTo(412))
                .body("figures.find { it.indicator == 'thay-doi' }.value", equalTo(2))
                .body("figures.find { it.indicator == 'tang-truong' }.value", equalTo(null))
                .body("figures.find { it.indicator == 'tang-truong' }.reported", equalTo(2))
                .body("figures.find { it.indicator == 'it-nhat' }.value", equalTo(-6.78f))
                .body("figures.find { it.indicator == 'nhieu-nhat' }.value", equalTo(-1.5f))
                .body("figures.find { it.indicator == 'so-ke-hoach' }.value", equalTo(52.5f));
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.communes.get(0))
                .then()
                .body("figures.find { it.indicator == 'tang-truong' }.value", equalTo(-6.78f));
    }

    @Test
    void what_cannot_be_is_refused_all_at_once_and_each_refusal_names_its_setting() {
        submit(0, "3.7", "-2.5", "-100.5", "105", "-1")
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "figure-not-whole",
                                "figure-not-whole",
                                "figure-below-min",
                                "figure-more-than-whole",
                                "figure-negative"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/figures/0/value",
                                "/figures/1/value",
                                "/figures/2",
                                "/figures/5/numerator",
                                "/figures/6/numerator"))
                .body("errors.detail", hasItem(allOf(containsString("values.whole of indicator tre-em"))))
                .body("errors.detail", hasItem(containsString("values.min of indicator tang-truong, which is -100")))
                .body("errors.detail", hasItem(containsString("values.overWhole of indicator ty-le is false")))
                .body("errors.detail", hasItem(containsString("values.negative of indicator so-ke-hoach is false")));
        submit(0, "-1", "0", "0", "0", "0").statusCode(422).body("errors.code", equalTo(List.of("figure-negative")));
        assertEquals(
                0,
                world.count("select count(*) as n from report_version v join obligation o on o.id = v.obligation_id"
                        + " where o.plan_id = '" + plan + "'"));
    }
}
