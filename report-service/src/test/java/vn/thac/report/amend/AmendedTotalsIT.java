package vn.thac.report.amend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** A rule that is amended is otherwise for the periods that open from then on: totals of those that have opened stay. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AmendedTotalsIT {

    private static final String ON = "2025-01-22T01:00:00Z";

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_district_with_communes() {
        world.today("2025-01-20");
        country = new Country(world, 2);
    }

    @Test
    void a_period_keeps_the_form_that_it_was_asked_in() {
        World.PlanOf first = rule(country.form, "S");
        issue(first);
        submit("2025-01", country.communeCommittees.get(0), "S", 400);
        submit("2025-01", country.communeCommittees.get(1), "S", 70);
        world.awaitTotals();
        total(country.form, "2025-01").body("figures.value", contains(470));

        String other = country.form + "-2";
        amend(rule(other, "M"), first);

        total(country.form, "2025-01")
                .body("figures.indicator", contains("S"), "figures.value", contains(470))
                .body("all.submitted", equalTo(2));
        explain(country.form, "2025-01", "S").body("matches", equalTo(true), "stored.value", equalTo(470));
        part("2025-01")
                .body("parts[0].form", equalTo(country.form))
                .body("parts[0].figures.indicator", contains("S"), "parts[0].figures.value", contains(470));
        as("quan-tri")
                .get("/v1/boards/reports?form=" + country.form + "&area=" + country.district)
                .then()
                .statusCode(200)
                .body("period", equalTo("2025-01"), "parts[0].figures.value", contains(470));
        accept("2025-01", country.communeCommittees.get(0));
        world.awaitTotals();
        total(country.form, "2025-01").body("figures[0].accepted.value", equalTo(400));
        sign("2025-01").body("figures.indicator", contains("S"), "figures.value", contains(470));

        world.today("2025-02-01");
        opened("2025-02");
        submit("2025-02", country.communeCommittees.get(0), "M", 9);
        world.awaitTotals();
        total(other, "2025-02").body("figures.indicator", contains("M"), "figures.value", contains(9));
        part("2025-02").body("parts[0].form", equalTo(other), "parts[0].figures.value", contains(9));
        total(country.form, "2025-01").body("figures.value", contains(470));
    }

    @Test
    void a_period_keeps_whom_its_rule_declared() {
        World.PlanOf first = rule(country.form, "S");
        issue(first);
        submit("2025-01", country.communeCommittees.get(0), "S", 400);
        submit("2025-01", country.districtCommittee, "S", 1000);
        world.awaitTotals();
        total(country.form, "2025-01").body("figures.value", contains(400));

        amend(rule(country.form, "S").suppliedBy("S", "district"), first);

        explain(country.form, "2025-01", "S").body("matches", equalTo(true), "stored.value", equalTo(400));
        submit("2025-01", country.communeCommittees.get(1), "S", 70);
        world.awaitTotals();
        total(country.form, "2025-01").body("figures.value", contains(470));
        explain(country.form, "2025-01", "S").body("matches", equalTo(true), "stored.value", equalTo(470));
        sign("2025-01").body("figures.value", contains(470));

        world.today("2025-02-01");
        opened("2025-02");
        submit("2025-02", country.communeCommittees.get(0), "S", 400);
        world.awaitTotals();
        explain(country.form, "2025-02", "S").body("matches", equalTo(true), "stored.value", equalTo(null));
        submit("2025-02", country.districtCommittee, "S", 1000);
        world.awaitTotals();
        total(country.form, "2025-02").body("figures.value", contains(1000));
        explain(country.form, "2025-02", "S").body("matches", equalTo(true));
        sign("2025-02").body("figures.value", contains(1000));
    }

    /** What an edition of the form does not ask any more, or by another definition, is shown with the figure it has. */
    @Test
    void every_figure_that_is_shown_is_explained_whatever_its_form_asks_by_now() {
        World.PlanOf first =
                rule(country.form, "S").asking(1, List.of(defined("KC1", "sum", 1), defined("KC2", "sum", 1)));
        issue(first);
        as("ub-lam-son")
                .body("{\"narrative\": \"Đã làm.\", \"figures\": [{\"indicator\": \"KC1\", \"value\": 46},"
                        + " {\"indicator\": \"KC2\", \"value\": 406}]}")
                .post(owed("2025-01", country.communeCommittees.get(0)) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();
        String signed = sign("2025-01").extract().path("id");

        amend(rule(country.form, "S").asking(2, List.of(defined("KC1", "max", 2))), first);
        world.awaitTotals();

        sign("2025-01").body("figures.findAll { it.reported > 0 }.value", containsInAnyOrder(46, 406));
        for (String period : List.of("2025-01", "2025")) {
            List<Map<String, Object>> shown =
                    total(country.form, period).extract().path("figures");
            assertEquals(3, shown.size());
            for (Map<String, Object> figure : shown) {
                explain(
                                country.form,
                                period,
                                figure.get("indicator") + "&indicatorVersion=" + figure.get("indicatorVersion"))
                        .body("indicatorVersion", equalTo(figure.get("indicatorVersion")))
                        .body("matches", equalTo(true), "stored.value", equalTo(figure.get("value")));
            }
        }
        explain(country.form, "2025-01", "KC2").body("stored.value", equalTo(406), "recomputed.value", equalTo(406));
        explain(country.form, "2025-01", "KC1").body("indicatorVersion", equalTo(1), "stored.value", equalTo(46));
        explain(country.form, "2025-02", "KC1").body("indicatorVersion", equalTo(2), "stored.value", nullValue());
        for (String unknown : List.of("KC3", "KC1&indicatorVersion=3")) {
            as("quan-tri")
                    .get(explained(country.form, "2025-01", unknown))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("indicator-unknown"), "errors.pointer", contains("indicator"));
        }
        for (String version : List.of("1", "2")) {
            String at = "/v1/consolidations/" + signed + "/explain?version=" + version + "&indicator=";
            Map.of("KC1&indicatorVersion=1", 46, "KC1", 46, "KC2", 406).forEach((indicator, value) -> as("ub-tam-duong")
                    .get(at + indicator)
                    .then()
                    .statusCode(200)
                    .body("matches", equalTo(true), "signed.value", equalTo(value))
                    .body("indicatorVersion", equalTo(1), "reports.figure.value", contains(value)));
            as("ub-tam-duong").get(at + "KC2&indicatorVersion=2").then().statusCode(404);
        }
    }

    private Map<String, Object> defined(String code, String rule, int version) {
        Map<String, Object> told = new LinkedHashMap<>(world.indicator(code, rule));
        told.put("version", version);
        return told;
    }

    private World.PlanOf rule(String form, String indicator) {
        Map<String, String> who = new LinkedHashMap<>();
        who.put("communes", "ordered");
        who.put("district", "ordered");
        return world.planOf(country.provinceCommittee)
                .form(form)
                .asking(1, List.of(world.indicator(indicator, "sum")))
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC-THANG", "periodic", "P1M", Map.of("offset", "P10D"), "calendar", who, "district", null);
    }

    private void issue(World.PlanOf text) {
        plan = text.issue("2025-01-20T01:00:00Z");
        world.members(plan, "communes", "2025-01-20", country.communeCommittees);
        world.members(plan, "district", "2025-01-20", List.of(country.districtCommittee));
        opened("2025-01");
    }

    private void opened(String period) {
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '"
                        + period + "'")
                == 3);
    }

    private void amend(World.PlanOf text, World.PlanOf before) {
        text.as(plan).amend(2, before, ON, List.of(), "recalled");
        world.awaitFollowed(plan, 2);
    }

    private String owed(String period, UnitId unit) {
        return "/v1/obligations/"
                + world.text("select id as t from obligation where plan_id = '" + plan + "' and period = '" + period
                        + "' and unit_id = '" + unit + "'");
    }

    private void submit(String period, UnitId unit, String indicator, int value) {
        as("ub-lam-son")
                .body("{\"narrative\": \"Đã làm.\", \"figures\": [{\"indicator\": \"" + indicator + "\", \"value\": "
                        + value + "}]}")
                .post(owed(period, unit) + "/submit")
                .then()
                .statusCode(200);
    }

    private void accept(String period, UnitId unit) {
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"early\": true}")
                .post(owed(period, unit) + "/accept")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse total(String form, String period) {
        return as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=" + period + "&area=" + country.district)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explain(String form, String period, String indicator) {
        return as("quan-tri").get(explained(form, period, indicator)).then().statusCode(200);
    }

    private String explained(String form, String period, String indicator) {
        return "/v1/totals/explain?form=" + form + "&period=" + period + "&area=" + country.district + "&indicator="
                + indicator;
    }

    private ValidatableResponse part(String period) {
        return as("quan-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=" + period + "&area=" + country.district)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sign(String period) {
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        return as("ub-tam-duong")
                .body("{\"basis\": \"submitted\"}")
                .post("/v1/regimes/" + regime + "/periods/" + period + "/consolidate")
                .then()
                .statusCode(201);
    }
}
