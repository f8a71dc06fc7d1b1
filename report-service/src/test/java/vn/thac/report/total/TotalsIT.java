package vn.thac.report.total;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.report.Country.report;
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

/** What reports add up to: now, as known then, taken apart, and against the targets. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class TotalsIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, 4);
        plan = country.plan();
    }

    @Test
    void the_centre_hears_of_the_last_report() {
        for (int i = 0; i < 3; i++) {
            submit(i, 10 + i, 20, 1);
        }
        World.await(() -> submittedAtTheCentre() == 3);
        as("bo-chinh-tri")
                .get(totals("&area=" + country.centre))
                .then()
                .body(
                        "figures[0].numerator",
                        equalTo(33),
                        "figures[0].denominator",
                        equalTo(60),
                        "figures[0].value",
                        equalTo(55),
                        "figures[1].value",
                        equalTo(3));
    }

    @Test
    void the_totals_of_an_earlier_instant_are_what_was_known_then() {
        world.today("2024-10-02");
        submit(0, 10, 20, 1);
        world.today("2024-10-03");
        sendBack(0);
        world.today("2024-10-04");
        submit(1, 5, 20, 1);
        as("xa-binh-lu")
                .header("If-Match", "\"3\"")
                .body(report(12, 20, 1))
                .post("/v1/obligations/" + country.obligationOf(plan, 0) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();

        known("2024-10-01T23:00:00+07:00", 0, null);
        known("2024-10-02T23:00:00+07:00", 1, 10);
        known("2024-10-03T23:00:00+07:00", 0, null);
        known("2024-10-04T23:00:00+07:00", 2, 17);
        as("bo-chinh-tri").get(totals("&area=" + country.centre)).then().body("figures[0].numerator", equalTo(17));
        for (String none :
                List.of("yesterday", "2024-10-04T23:00:00", "+300000-01-01T00:00:00Z", "0000-06-01T00:00:00Z")) {
            as("bo-chinh-tri")
                    .queryParam("knownAt", none)
                    .get(totals("&area=" + country.centre))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("knownAt"));
        }
        known("9999-12-31T23:59:59Z", 2, 17);
        known("0001-01-01T00:00:00Z", 0, null);
    }

    @Test
    void a_national_figure_is_explained_down_to_the_commune_and_the_missing_are_named() {
        submit(0, 412, 430, 3);
        submit(1, 100, 100, 2);
        submit(2, 1, 2, 0);
        sendBack(2);
        world.today("2024-11-10");
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=KS&period=2024&area=" + country.centre)
                .then()
                .statusCode(200)
                .body("matches", equalTo(true), "current", equalTo(true))
                .body("stored.numerator", equalTo(512), "stored.denominator", equalTo(530))
                .body("recomputed.numerator", equalTo(512))
                .body("from.areas[0].area.name", equalTo("Lai Châu"))
                .body("from.areas[0].areas[0].areas.area.name", containsInAnyOrder("Xã 1", "Xã 2", "Xã 3", "Xã 4"))
                .body(
                        "from.areas[0].areas[0].areas.find { it.area.name == 'Xã 1' }.reports[0].figure.numerator",
                        equalTo(412))
                .body("excludedTotal", equalTo(2))
                .body("excluded.find { it.unit.name == 'UBND xã 3' }.why", equalTo("returned"))
                .body("excluded.find { it.unit.name == 'UBND xã 4' }.why", equalTo("missing"));
        as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=KS&period=2024&depth=1&area="
                        + country.centre)
                .then()
                .body("from.areas[0].areas", hasSize(0), "from.areas[0].folded", equalTo(1));
        as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=LA&period=2024&area=" + country.centre)
                .then()
                .statusCode(404)
                .body("code", equalTo("indicator-unknown"));
    }

    @Test
    void who_stands_above_others_is_counted_and_adds_nothing() {
        PlanId ofDistrict = world.planOf(country.provinceCommittee)
                .form(country.form)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime(
                        "BC-H",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "district",
                        null,
                        null)
                .issue("2024-03-20T01:00:00Z");
        world.members(ofDistrict, "district", "2024-03-20", List.of(country.districtCommittee));
        World.await(
                () -> world.count("select count(*) as n from obligation where plan_id = '" + ofDistrict + "'") == 1);
        String owed = world.text("select id as t from obligation where plan_id = '" + ofDistrict + "'");
        submit(0, 412, 430, 3);
        as("ub-lam-son")
                .body(report(400, 400, 9))
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get(totals("&area=" + country.centre))
                .then()
                .body("figures[0].numerator", equalTo(412), "levels.district.submitted", equalTo(1));
        as("bo-chinh-tri")
                .get("/v1/totals/explain?form=" + country.form + "&indicator=KS&period=2024&area=" + country.district)
                .then()
                .body("from.reports[0].included", equalTo(false), "from.reports[0].why", equalTo("suppliedBelow"));
    }

    @Test
    void the_board_shows_levels_areas_and_strict_targets() {
        submit(0, 999, 1000, 3);
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .statusCode(200)
                .body("area.name", equalTo("Tam Đường"), "levels.commune.submitted", equalTo(1))
                .body("parts[0].regimeKey", equalTo("BC-NAM"), "parts[0].figures[0].value", equalTo(99.9f))
                .body("below", hasSize(4), "below.find { it.area.name == 'Xã 1' }.all.submitted", equalTo(1))
                .body("targets[0].baseline.value", equalTo(90), "targets[0].baseline.year", equalTo(2023))
                .body("targets[0].key", equalTo("T1"), "targets[0].phase", equalTo("judged"))
                .body("targets[0].verdict", equalTo("notMet"), "targets[0].latest.figure.value", equalTo(99.9f));
        as("ub-lam-son")
                .body(report(1000, 1000, 3))
                .post("/v1/obligations/" + country.obligationOf(plan, 1) + "/submit");
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/boards/reports?form=" + country.form + "&area=" + country.district)
                .then()
                .body("targets[0].verdict", equalTo("met"), "parts[0].period", equalTo("2024"));
        as("bo-chinh-tri").get("/v1/boards/reports?form=" + country.form).then().statusCode(400);
        as("ub-thanh-mien").get("/v1/boards/reports?plan=" + plan).then().statusCode(404);
    }

    @Test
    void an_area_whose_code_has_ended_is_refused_with_its_end_and_its_heirs() {
        UnitId heir = world.area("Xã kế thừa", "commune", country.district);
        UnitId ended = country.communes.get(3);
        world.tellUnit(new World.UnitState(
                ended,
                2,
                "Xã 4",
                "territory",
                "commune",
                null,
                List.of(World.line("area", country.district, "2000-01-01", "2024-07-01")),
                "2024-07-01",
                List.of(Map.of("unit", heir, "from", "2024-07-01", "part", "whole"))));
        World.await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + ended + "'") == 1);

        for (String read : List.of(totals(""), "/v1/boards/reports?form=" + country.form)) {
            as("bo-chinh-tri")
                    .get(read + "&area=test:" + ended)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unit-ended"), "errors.pointer", contains("area"))
                    .body("errors[0].detail", containsString("Xã kế thừa"));
            as("bo-chinh-tri")
                    .get(read + "&area=test:nowhere")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unit-unknown"));
            as("bo-chinh-tri")
                    .get(read + "&area=test:" + ended + "@2024-06-30")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_board_of_a_plan_has_what_the_reader_sees_of_it_even_where_the_area_is_open_to_it() {
        PlanId two = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("R1", "periodic", "P1Y", null, "decree", "communes", null, null)
                .regime("R2", "periodic", "P1Y", null, "decree", "district", null, null)
                .target("T9", "KS", ">", "50", 2024)
                .issue("2024-03-20T01:00:00Z");
        world.members(two, "communes", "2024-03-20", country.communeCommittees);
        world.members(two, "district", "2024-03-20", List.of(country.districtCommittee));
        World.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + two + "'") == 5);
        UnitId front = world.unit("Mặt trận huyện", "front", "district", country.district, Map.of());
        world.post("tp-ldtbxh-kien-giang", front, "work", true);

        as("tp-ldtbxh-kien-giang")
                .get(totals("&area=" + country.district))
                .then()
                .statusCode(200);
        as("tp-ldtbxh-kien-giang")
                .get("/v1/boards/reports?plan=" + two + "&area=" + country.district)
                .then()
                .statusCode(404);
        as("tp-ldtbxh-kien-giang")
                .get("/v1/boards/reports?form=" + country.form + "&area=" + country.district)
                .then()
                .statusCode(200)
                .body("targets", hasSize(0));
        as("xa-binh-lu")
                .get("/v1/boards/reports?plan=" + two + "&area=" + country.communes.get(0))
                .then()
                .statusCode(200)
                .body("parts.regimeKey", contains("R1"), "targets.key", contains("T9"));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + two)
                .then()
                .statusCode(200)
                .body("parts.regimeKey", contains("R1", "R2"));
    }

    @Test
    void a_malformed_period_is_refused_everywhere() {
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        for (String place : List.of(
                "/v1/totals?form=" + country.form + "&area=" + country.centre + "&period=",
                "/v1/totals/explain?form=" + country.form + "&indicator=KS&area=" + country.centre + "&period=",
                "/v1/boards/reports?plan=" + plan + "&period=",
                "/v1/boards/reports?form=" + country.form + "&area=" + country.centre + "&period=",
                "/v1/obligations?period=",
                "/v1/regimes/" + regime + "/periods/")) {
            for (String wrong : List.of("abc", "2025-Q5", "24", "A0")) {
                as("quan-tri").get(place + wrong).then().statusCode(400).body("code", equalTo("period-malformed"));
            }
        }
        as("ub-tam-duong")
                .body("{}")
                .post("/v1/regimes/" + regime + "/periods/2025-Q5/consolidate")
                .then()
                .statusCode(400);
        as("quan-tri").get("/v1/regimes/" + regime + "/periods/A7").then().statusCode(404);
    }

    @Test
    void no_figure_yet_is_no_verdict() {
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .body("targets[0].verdict", equalTo("noFigureYet"), "targets[0].latest", nullValue());
    }

    @Test
    void a_draft_is_private_to_the_unit_and_gone_once_the_report_is_in() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 0);
        as("xa-binh-lu")
                .body("{\"narrative\":\"đang viết\",\"figures\":[{\"indicator\":\"KS\",\"numerator\":5}]}")
                .put(at + "/draft")
                .then()
                .statusCode(200);
        as("xa-binh-lu")
                .get(at + "/draft")
                .then()
                .body("narrative", equalTo("đang viết"), "figures[0].numerator", equalTo(5));
        as("giam-sat").get(at + "/draft").then().statusCode(403);
        as("ub-thanh-mien").get(at + "/draft").then().statusCode(404);
        submit(0, 1, 2, 3);
        as("xa-binh-lu").get(at + "/draft").then().body("narrative", nullValue());
    }

    private void submit(int commune, int numerator, int denominator, int schools) {
        as("ub-lam-son")
                .body(report(numerator, denominator, schools))
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/submit")
                .then()
                .statusCode(200);
    }

    private void sendBack(int commune) {
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[{\"indicator\":\"KS\",\"code\":\"implausible\",\"text\":\"Xem lại\"}]}")
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/return")
                .then()
                .statusCode(200);
    }

    private void known(String at, int reported, Integer numerator) {
        as("bo-chinh-tri")
                .queryParam("knownAt", at)
                .get(totals("&area=" + country.centre))
                .then()
                .statusCode(200)
                .body("figures[0].reported", equalTo(reported), "figures[0].numerator", equalTo(numerator));
    }

    private int submittedAtTheCentre() {
        return as("bo-chinh-tri")
                .get(totals("&area=" + country.centre))
                .then()
                .extract()
                .path("all.submitted");
    }

    private String totals(String more) {
        return "/v1/totals?form=" + country.form + "&period=2024" + more;
    }
}
