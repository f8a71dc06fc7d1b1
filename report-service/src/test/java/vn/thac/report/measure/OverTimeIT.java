package vn.thac.report.measure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.report.World.UnitState;
import vn.thac.testing.PartsResource;

/**
 * Three communes report each month from January 2024 on: all of January, two of February, one of March, on 3 April. What
 * a quarter and a year come to, each definition says.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class OverTimeIT {

    private static final List<String> PLAIN = List.of("FLOW", "STOCK", "MEAN", "STRICT", "ZERO", "UNSAID", "NEVER");

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    World world;

    private Country country;
    private UnitId otherDistrict;
    private PlanId plan;

    @BeforeEach
    void three_months() {
        world.today("2024-01-02");
        country = new Country(world, 3);
        otherDistrict = world.area("Phong Thổ", "district", country.province);
        World.PlanOf of = world.planOf(country.districtCommittee)
                .form(country.form)
                .asking(
                        1,
                        List.of(
                                asked("FLOW", "sum", "sum", null),
                                asked("STOCK", "sum", "last", null),
                                asked("MEAN", "sum", "average", null),
                                asked("STRICT", "sum", "sum", "unknown"),
                                asked("ZERO", "min", "min", "zero"),
                                asked("UNSAID", "sum", null, null),
                                asked("NEVER", "sum", "none", null),
                                asked("KS", "ratio", "parts", "left-out")))
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
        for (String code : PLAIN) {
            of.target(Map.of(
                    "key", code, "indicator", code, "comparator", ">=", "value", 136, "unit", "trường", "year", 2024));
        }
        plan = of.issue("2024-01-02T01:00:00Z");
        world.members(plan, "communes", "2024-01-02", country.communeCommittees);
        opened("2024-01");
        world.today("2024-02-02");
        opened("2024-02");
        submit("2024-01", 0, 1, 1, 10);
        submit("2024-01", 1, 2, 2, 10);
        submit("2024-01", 2, 3, 3, 10);
        world.today("2024-03-02");
        opened("2024-03");
        submit("2024-02", 0, 10, 10, 20);
        submit("2024-02", 1, 20, 20, 20);
        world.today("2024-04-03");
        submit("2024-03", 0, 100, 0, 100);
        world.awaitTotals();
    }

    @Test
    void a_quarter_that_nobody_is_asked_for_is_what_the_definitions_make_of_its_months() {
        JsonPath quarter = totals("period=2024-Q1", country.district);
        assertEquals("P1M", quarter.getString("madeUpOf.by"));
        assertEquals(List.of("2024-01", "2024-02", "2024-03"), quarter.getList("madeUpOf.asked"));
        assertEquals(9, quarter.getInt("all.expected"));
        assertEquals(6, quarter.getInt("all.submitted"));
        assertFigure(quarter, "FLOW", "136", null);
        assertFigure(quarter, "STOCK", "100", null);
        assertFigure(quarter, "MEAN", "45.333333", null);
        assertFigure(quarter, "STRICT", null, "wanting");
        assertFigure(quarter, "ZERO", "0", null);
        assertFigure(quarter, "UNSAID", null, "over-time-unsaid");
        assertFigure(quarter, "NEVER", null, "not-over-time");
        assertFigure(quarter, "KS", "21.176471", null);
        String strict = "figures.find { it.indicator == 'STRICT' }.";
        assertEquals(136, quarter.getInt(strict + "soFar"));
        assertEquals(
                List.of(1, 2),
                List.of(quarter.getInt(strict + "wanting.overdue"), quarter.getInt(strict + "wanting.awaited")));
        String ks = "figures.find { it.indicator == 'KS' }.";
        assertEquals(List.of(36, 170), List.of(quarter.getInt(ks + "numerator"), quarter.getInt(ks + "denominator")));

        JsonPath year = totals("period=2024", country.centre);
        assertFigure(year, "FLOW", "136", null);
        assertEquals(8, year.getList("madeUpOf.notAsked").size());
        assertEquals(
                List.of(12, 4, 3),
                List.of(
                        year.getInt("figures[0].periods.of"),
                        year.getInt("figures[0].periods.asked"),
                        year.getInt("figures[0].periods.given")));
        assertFigure(totals("period=2024-Q1&by=P1M", country.district), "FLOW", "136", null);
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024-Q1&by=P2M&area=" + country.district)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-made-up-so"), "errors.pointer", contains("by"));
    }

    @Test
    void one_month_says_too_what_a_missing_figure_means() {
        JsonPath february = totals("period=2024-02", country.district);
        assertFigure(february, "FLOW", "30", null);
        assertFigure(february, "UNSAID", "30", null);
        assertFigure(february, "NEVER", "30", null);
        assertFigure(february, "STRICT", null, "wanting");
        assertFigure(february, "ZERO", "0", null);
        assertFigure(totals("period=2024-03", country.district), "ZERO", "100", null);
        assertFigure(totals("period=2024-01", country.district), "STRICT", "6", null);
        assertFigure(totals("period=2024-03", country.communes.get(0)), "STRICT", "100", null);
        submit("2024-02", 2, 5, 5, 20);
        submit("2024-03", 1, 6, 6, 20);
        submit("2024-03", 2, 7, 7, 20);
        world.awaitTotals();
        assertFigure(totals("period=2024-Q1", country.district), "STRICT", "154", null);
        assertFigure(totals("period=2024", country.district), "STRICT", null, "wanting");
    }

    @Test
    void an_earlier_instant_and_a_correction_are_seen_in_the_longer_period_too() {
        step("2024-01", 0, "ub-tam-duong", "accept", "");
        String body = report(5, 1, 10);
        step("2024-01", 0, "xa-binh-lu", "restate", "{\"reason\": \"Đếm lại.\"," + body.substring(1));
        world.awaitTotals();
        assertFigure(totals("period=2024-Q1", country.district), "FLOW", "136", null);
        world.today("2024-04-04");
        step("2024-01", 0, "ub-tam-duong", "restatement/accept", "");
        world.awaitTotals();
        assertFigure(totals("period=2024-Q1", country.district), "FLOW", "140", null);
        assertFigure(known("2024-04-03T23:00:00+07:00"), "FLOW", "136", null);
        assertFigure(known("2024-03-01T23:00:00+07:00"), "FLOW", "6", null);
        assertFigure(known("2024-03-01T23:00:00+07:00"), "STRICT", null, "wanting");
        assertEquals(
                2, known("2024-03-01T23:00:00+07:00").getList("madeUpOf.asked").size());
    }

    @Test
    void a_commune_that_moves_within_the_quarter_counts_where_it_lies_at_the_end_of_it() {
        UnitId moving = country.communes.get(1);
        world.tellUnit(new UnitState(
                moving,
                2,
                "Xã 2",
                "territory",
                "commune",
                null,
                List.of(
                        World.line("area", country.district, "2000-01-01", "2024-03-01"),
                        World.line("area", otherDistrict, "2024-03-01", null)),
                null,
                List.of()));
        await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + moving + "'") == 1);
        world.awaitTotals();
        assertFigure(totals("period=2024-01", country.district), "FLOW", "6", null);
        assertFigure(totals("period=2024-Q1", country.district), "FLOW", "114", null);
        assertFigure(totals("period=2024-Q1", otherDistrict), "FLOW", "22", null);
        assertFigure(totals("period=2024-Q1", country.centre), "FLOW", "136", null);
        assertEquals("2024-03-31", totals("period=2024-Q1", otherDistrict).getString("linesOn"));
        explain("FLOW", "period=2024-Q1", otherDistrict)
                .body("matches", equalTo(true), "stored.value", equalTo(22))
                .body("overTime.periods[0].figure.value", equalTo(2), "overTime.periods[1].figure.value", equalTo(20));
    }

    @Test
    void a_figure_of_a_quarter_is_taken_apart_down_to_the_communes_cell_and_its_month() {
        explain("FLOW", "period=2024-Q1", country.centre)
                .body("matches", equalTo(true), "stored.value", equalTo(136), "recomputed.value", equalTo(136))
                .body("formula", equalTo("Σ value; Σ over the periods"), "from", nullValue())
                .body("overTime.periods.period", contains("2024-01", "2024-02", "2024-03"))
                .body("overTime.periods.figure.value", contains(6, 30, 100))
                .body(
                        "overTime.periods[1].from.areas[0].areas[0].areas.find { it.area.name == 'Xã 2' }"
                                + ".reports[0].figure.value",
                        equalTo(20))
                .body("overTime.periods[1].excluded.unit.name", contains("UBND xã 3"))
                .body("overTime.periods[1].excluded.why", contains("missing"))
                .body("overTime.periods[2].excluded.why", contains("notDue", "notDue"))
                .body("excludedTotal", equalTo(3));
        explain("MEAN", "period=2024-Q1", country.centre)
                .body("matches", equalTo(true), "stored.value", equalTo(45.333333f));
        explain("STRICT", "period=2024-Q1", country.centre)
                .body("matches", equalTo(true), "stored.value", nullValue(), "overTime.why", equalTo("wanting"))
                .body("overTime.periods.wanting.overdue", contains(1, 0));
        explain("ZERO", "period=2024-02", country.centre)
                .body("matches", equalTo(true), "stored.value", equalTo(0), "wanting.overdue", equalTo(1));
    }

    @Test
    void a_target_of_the_year_is_judged_by_what_the_year_comes_to() {
        as("bo-chinh-tri")
                .get("/v1/boards/targets?plan=" + plan + "&year=2024")
                .then()
                .statusCode(200)
                .body("judged", containsInAnyOrder(PLAIN.toArray()))
                .body("met", contains("FLOW"))
                .body("notMet", containsInAnyOrder("STOCK", "MEAN", "ZERO", "UNSAID"))
                .body(
                        "cannotBeJudged.collectEntries { [it.key, it.why] }",
                        equalTo(Map.of("STRICT", "wanting", "NEVER", "not-over-time")))
                .body("targets.find { it.key == 'FLOW' }.latest.period", equalTo("2024"))
                .body("targets.find { it.key == 'FLOW' }.latest.figure.value", equalTo(136))
                .body("targets.find { it.key == 'STOCK' }.latest.figure.value", equalTo(100))
                .body("targets.find { it.key == 'UNSAID' }.latest.period", equalTo("2024-03"))
                .body("targets.find { it.key == 'UNSAID' }.latest.figure.value", equalTo(100));
    }

    /** Of which shorter periods the year is made up is one question, whichever of them has the latest figure. */
    @Test
    void a_target_is_judged_by_what_totals_say_of_the_year_where_some_report_more_seldom_too() {
        PlanId seldom = world.planOf(country.districtCommittee)
                .form(country.form)
                .asking(1, List.of(asked("FLOW", "sum", "sum", null)))
                .addressee("one", null, country.communeCommittees.subList(0, 1))
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC-QUY", "periodic", "P3M", Map.of("offset", "P5D"), "calendar", "one", "district", null)
                .issue("2024-04-03T01:00:00Z");
        world.members(seldom, "one", "2024-04-03", country.communeCommittees.subList(0, 1));
        String owed = "from obligation where plan_id = '" + seldom + "' and period = '2024-Q2'";
        await(() -> world.count("select count(*) as n " + owed) == 1);
        as("ub-lam-son")
                .body(report(5, 1, 10))
                .post("/v1/obligations/" + world.text("select id as t " + owed) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();

        JsonPath year = totals("period=2024", country.district);
        assertEquals("P1M", year.getString("madeUpOf.by"));
        assertFigure(year, "FLOW", "136", null);
        for (String board : List.of("targets?year=2024", "reports?period=2024")) {
            as("bo-chinh-tri")
                    .get("/v1/boards/" + board + "&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("targets.find { it.key == 'FLOW' }.verdict", equalTo("met"))
                    .body("targets.find { it.key == 'FLOW' }.latest.period", equalTo("2024"))
                    .body("targets.find { it.key == 'FLOW' }.latest.figure.value", equalTo(136));
        }
        assertFigure(totals("period=2024&by=P3M", country.district), "FLOW", "5", null);
    }

    @Test
    void boards_of_a_plan_and_of_a_form_answer_for_the_longer_period() {
        for (String which : List.of("plan=" + plan, "form=" + country.form + "&area=" + country.district)) {
            as("bo-chinh-tri")
                    .get("/v1/boards/reports?" + which + "&period=2024-Q1")
                    .then()
                    .statusCode(200)
                    .body("parts", hasSize(1), "parts[0].madeUpOf.by", equalTo("P1M"))
                    .body("parts[0].figures.find { it.indicator == 'FLOW' }.value", equalTo(136))
                    .body("all.expected", equalTo(9), "all.submitted", equalTo(6))
                    .body("below.find { it.area.name == 'Xã 1' }.all.submitted", equalTo(3));
        }
    }

    private Map<String, Object> asked(String code, String rule, @Nullable String overTime, @Nullable String missing) {
        Map<String, Object> told = new LinkedHashMap<>(world.indicator(code, rule));
        told.put("overTime", overTime);
        told.put("missing", missing);
        return told;
    }

    private void opened(String period) {
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '"
                        + period + "'")
                == 3);
    }

    private String owed(String period, int commune) {
        return world.text("select id as t from obligation where plan_id = '" + plan + "' and period = '" + period
                + "' and unit_id = '" + country.communeCommittees.get(commune) + "'");
    }

    private static String report(int value, int numerator, int denominator) {
        List<String> figures = new ArrayList<>();
        PLAIN.forEach(code -> figures.add("{\"indicator\": \"%s\", \"value\": %d}".formatted(code, value)));
        figures.add(
                "{\"indicator\": \"KS\", \"numerator\": %d, \"denominator\": %d}".formatted(numerator, denominator));
        return "{\"narrative\": \"Đã làm.\", \"figures\": [" + String.join(", ", figures) + "]}";
    }

    private void submit(String period, int commune, int value, int numerator, int denominator) {
        as("ub-lam-son")
                .body(report(value, numerator, denominator))
                .post("/v1/obligations/" + owed(period, commune) + "/submit")
                .then()
                .statusCode(200);
    }

    private void step(String period, int commune, String actor, String step, String body) {
        String at = "/v1/obligations/" + owed(period, commune);
        as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then()
                .statusCode(200);
    }

    private JsonPath totals(String query, UnitId area) {
        return as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&" + query + "&area=" + area)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private JsonPath known(String instant) {
        return as("bo-chinh-tri")
                .queryParam("knownAt", instant)
                .get("/v1/totals?form=" + country.form + "&period=2024-Q1&area=" + country.district)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private ValidatableResponse explain(String indicator, String query, UnitId area) {
        return as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=" + indicator + "&" + query + "&area="
                        + area)
                .then()
                .statusCode(200);
    }

    private static void assertFigure(JsonPath totals, String code, @Nullable String value, @Nullable String why) {
        Map<String, Object> figure = totals.getMap("figures.find { it.indicator == '" + code + "' }");
        Object shown = figure.get("value");
        assertEquals(
                value == null ? null : new BigDecimal(value),
                shown == null
                        ? null
                        : new BigDecimal(shown.toString())
                                .stripTrailingZeros()
                                .setScale(Math.max(
                                        0,
                                        new BigDecimal(shown.toString())
                                                .stripTrailingZeros()
                                                .scale())),
                code + ": " + figure);
        assertEquals(why, figure.get("why"), code + ": " + figure);
    }
}
