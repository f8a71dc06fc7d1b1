package vn.thac.report.amend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
        return as("quan-tri")
                .get("/v1/totals/explain?form=" + form + "&period=" + period + "&area=" + country.district
                        + "&indicator=" + indicator)
                .then()
                .statusCode(200);
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
