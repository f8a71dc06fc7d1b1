package vn.thac.report.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** From a commune's report to the centre's figure, through return and acceptance. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ReportingIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, 3);
        plan = country.plan();
    }

    @Test
    void a_commune_reports_and_the_centre_sees_it() {
        String owed = country.obligationOf(plan, 0);
        as("xa-binh-lu")
                .get("/v1/obligations/" + owed)
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(1))
                .body("state", equalTo("open"), "due", equalTo("2024-11-09"), "period", equalTo("2024"))
                .body("nextActions.action", contains("submit", "move", "waive"));

        as("xa-binh-lu")
                .body(report(412, 430, 3))
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("state", equalTo("submitted"), "late", equalTo(false), "reportVersion", equalTo(1));
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.centre)
                .then()
                .statusCode(200)
                .body("area.name", equalTo("Việt Nam"))
                .body("all.expected", equalTo(3), "all.submitted", equalTo(1), "all.notDue", equalTo(2))
                .body("figures[0].numerator", equalTo(412), "figures[0].value", equalTo(95.813953f))
                .body("figures[1].value", equalTo(3), "figures[1].reported", equalTo(1));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and action = 'report.submitted.v1' and sequence = 2 and actor = 'xa-binh-lu'"));
    }

    @Test
    void who_asks_for_the_form_reads_what_to_fill_in() {
        String owed = country.obligationOf(plan, 0);
        as("xa-binh-lu")
                .get("/v1/obligations/" + owed + "?include=form")
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(1))
                .body("form", equalTo(country.form), "indicators.code", contains("KS", "TRUONG"))
                .body("indicators.rule", contains("ratio", "sum"), "indicators.version", contains(1, 1));
        as("xa-binh-lu")
                .get("/v1/obligations?include=form&plan=" + plan)
                .then()
                .body("items[0].indicators.code", contains("KS", "TRUONG"));
        as("xa-binh-lu").get("/v1/obligations/" + owed).then().body("indicators", nullValue());
        as("xa-binh-lu")
                .get("/v1/obligations/" + owed + "?include=all")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("include"));
        as("ub-thanh-mien")
                .get("/v1/obligations/" + owed + "?include=form")
                .then()
                .statusCode(404);
    }

    @Test
    void a_returned_report_leaves_the_totals_until_it_comes_back_and_every_round_is_kept() {
        String owed = country.obligationOf(plan, 0);
        String at = "/v1/obligations/" + owed;
        as("xa-binh-lu").body(report(412, 413, 3)).post(at + "/submit").then().statusCode(200);

        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[{\"indicator\":\"KS\",\"code\":\"implausible\",\"text\":\"Mẫu số quá nhỏ\"}]}")
                .post(at + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"));
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.province)
                .then()
                .body(
                        "all.returned",
                        equalTo(1),
                        "figures[0].numerator",
                        nullValue(),
                        "figures[0].reported",
                        equalTo(0));

        as("xa-binh-lu").body(report(412, 430, 3)).post(at + "/submit").then().statusCode(428);
        as("xa-binh-lu")
                .header("If-Match", "\"2\"")
                .body(report(412, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(412);
        as("xa-binh-lu")
                .header("If-Match", "\"3\"")
                .body(report(412, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .body("reportVersion", equalTo(2));
        as("ub-tam-duong")
                .header("If-Match", "\"4\"")
                .post(at + "/accept")
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(5))
                .body("state", equalTo("accepted"), "nextActions.action", contains("restate", "reopen"));
        as("xa-binh-lu")
                .header("If-Match", "\"5\"")
                .body(report(1, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-already-accepted"));

        as("xa-binh-lu")
                .get(at + "/rounds")
                .then()
                .statusCode(200)
                .body("report.version", contains(1, 2))
                .body("report.review.outcome", contains("returned", "accepted"))
                .body("[0].report.review.reasons[0].indicator", equalTo("KS"))
                .body("[1].changed.indicator", contains("KS"))
                .body("[1].changed[0].before.denominator", equalTo(413))
                .body("[1].changed[0].after.denominator", equalTo(430));
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.centre)
                .then()
                .body("all.accepted", equalTo(1), "figures[0].accepted.numerator", equalTo(412));
        assertEquals(5, world.count("select count(*) as n from audit where aggregate_id = '" + owed + "'"));
    }

    @Test
    void who_has_taken_the_work_over_reports_for_the_unit_whose_figures_they_stay() {
        UnitId unit = country.communeCommittees.get(0);
        UnitId area = world.area("Xã kế thừa", "commune", country.district);
        UnitId owner = world.committee("UBND xã kế thừa", "commune", area, country.districtCommittee);
        world.post("so-ldtbxh-kien-giang", owner, "report", false);
        String owed = country.obligationOf(plan, 0);
        String at = "/v1/obligations/" + owed;
        world.database().update("update obligation set owner_id = ? where unit_id = ?", owner, unit);

        as("so-ldtbxh-kien-giang")
                .get("/v1/obligations?plan=" + plan + "&owner=" + owner)
                .then()
                .statusCode(200)
                .body("items.id", contains(owed), "items.unit.id", contains(unit.toString()))
                .body("items[0].owner", equalTo(owner.toString()))
                .body("items[0].nextActions[0].who", equalTo(owner.toString()));
        as("xa-binh-lu").get(at).then().statusCode(200).body("owner", equalTo(owner.toString()));
        as("xa-binh-lu").body("{}").put(at + "/draft").then().statusCode(403);
        as("xa-binh-lu").body(report(412, 430, 3)).post(at + "/submit").then().statusCode(403);
        as("so-ldtbxh-kien-giang").body("{}").put(at + "/draft").then().statusCode(200);
        as("so-ldtbxh-kien-giang")
                .body(report(412, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[{\"code\":\"other\",\"text\":\"Xem lại\"}]}")
                .post(at + "/return")
                .then()
                .statusCode(200)
                .body("nextActions[0].action", equalTo("submit"), "nextActions[0].who", equalTo(owner.toString()));
        as("so-ldtbxh-kien-giang")
                .header("If-Match", "\"3\"")
                .body(report(412, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.communes.get(0))
                .then()
                .body("figures[0].numerator", equalTo(412));
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + area)
                .then()
                .body("all.expected", equalTo(0));
        for (String step : List.of("report.submitted.v1", "report.returned.v1")) {
            JsonPath told = world.heard("thac.report", step).stream()
                    .filter(event -> event.getString("obligationId").equals(owed))
                    .findFirst()
                    .orElseThrow();
            assertEquals(unit.toString(), told.getString("unit.id"));
            assertEquals(owner.toString(), told.getString("owner.id"));
        }
    }

    @Test
    void figures_are_kept_with_the_digits_they_were_sent_with() {
        String owed = country.obligationOf(plan, 0);
        as("xa-binh-lu")
                .body("""
                    {"figures": [{"indicator": "KS", "numerator": 412.50, "denominator": 12345678901234567.10},
                                 {"indicator": "TRUONG", "value": 3.000, "note": "Ba trường."}]}\
                    """)
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200);

        assertEquals(
                "{\"KS@1\": [412.50, 12345678901234567.10], \"TRUONG@1\": [3.000]}",
                world.text("select cells as t from report_version where obligation_id = '" + owed + "'"));
        assertEquals(
                "{\"TRUONG@1\": \"Ba trường.\"}",
                world.text("select notes as t from report_version where obligation_id = '" + owed + "'"));
    }

    @Test
    void a_draft_saved_again_is_replaced_whole() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 0) + "/draft";
        as("xa-binh-lu").body("{\"narrative\": \"Đang viết.\"}").put(at).then().statusCode(200);
        as("xa-binh-lu")
                .body("{\"figures\": [{\"indicator\": \"TRUONG\", \"value\": 2.5}]}")
                .put(at)
                .then()
                .statusCode(200);
        as("xa-binh-lu")
                .get(at)
                .then()
                .statusCode(200)
                .body("narrative", nullValue(), "figures[0].value", equalTo(2.5f));
    }

    @Test
    void every_fault_is_told_and_nothing_changes() {
        String owed = country.obligationOf(plan, 0);
        as("xa-binh-lu")
                .body("""
                    {"figures": [{"indicator": "KS", "numerator": 431, "denominator": 430}, {"indicator": "LA", "value": 1}]}\
                    """)
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("figure-more-than-whole", "figure-indicator-not-in-form", "figure-missing"))
                .body("errors.pointer", hasItem("/figures/0/numerator"));
        as("xa-binh-lu")
                .body("{\"figures\": [{\"indicator\": \"KS\", \"numerator\": \"nhiều\"}], \"extra\": 1}")
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/figures/0/numerator", "/extra"));
        assertEquals(0, world.count("select count(*) as n from report_version where obligation_id = '" + owed + "'"));
        as("xa-binh-lu")
                .get("/v1/obligations/" + owed)
                .then()
                .header("ETag", ETagOf.version(1))
                .body("state", equalTo("open"));
    }

    @Test
    void a_return_needs_a_reason_that_fits_the_form() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 0);
        as("xa-binh-lu").body(report(1, 2, 3)).post(at + "/submit").then().statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[]}")
                .post(at + "/return")
                .then()
                .statusCode(422)
                .body("code", equalTo("return-needs-reason"));
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[{\"indicator\":\"LA\",\"code\":\"so-so\",\"text\":\"\"}]}")
                .post(at + "/return")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/reasons/0/indicator", "/reasons/0/code", "/reasons/0/text"));
        as("ub-tam-duong").body("{\"reasons\":[]}").post(at + "/return").then().statusCode(428);
    }

    @Test
    void who_may_not_see_gets_404_and_who_may_not_act_gets_403() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 0);
        as("ub-thanh-mien").get(at).then().statusCode(404);
        as("ub-thanh-mien").body(report(1, 2, 3)).post(at + "/submit").then().statusCode(404);
        as("giam-sat").get(at).then().statusCode(200);
        as("giam-sat").body(report(1, 2, 3)).post(at + "/submit").then().statusCode(403);
        as("xa-binh-lu")
                .get("/v1/obligations/" + country.obligationOf(plan, 1))
                .then()
                .statusCode(404);
        as("xa-binh-lu")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.province)
                .then()
                .statusCode(404);
        as("xa-binh-lu")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.communes.get(0))
                .then()
                .statusCode(200);
    }

    @Test
    void who_submits_cannot_accept_even_with_the_duty() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 1);
        as("ub-tam-duong").body(report(1, 2, 3)).post(at + "/submit").then().statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(403)
                .body("code", equalTo("reviewer-is-submitter"));
    }

    @Test
    void late_begins_at_midnight_in_vietnam_after_the_due_date_and_is_still_taken() {
        world.today("2024-11-09");
        as("ub-lam-son")
                .body(report(1, 2, 3))
                .post("/v1/obligations/" + country.obligationOf(plan, 0) + "/submit")
                .then()
                .statusCode(200)
                .body("late", equalTo(false));
        world.today("2024-11-10");
        as("ub-lam-son")
                .body(report(1, 2, 3))
                .post("/v1/obligations/" + country.obligationOf(plan, 1) + "/submit")
                .then()
                .statusCode(200)
                .body("late", equalTo(true));
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district)
                .then()
                .body(
                        "levels.commune.late",
                        equalTo(1),
                        "levels.commune.missing",
                        equalTo(1),
                        "all.notDue",
                        equalTo(0));
    }

    @Test
    void a_repeated_submission_with_its_key_gets_the_same_answer() {
        String at = "/v1/obligations/" + country.obligationOf(plan, 0) + "/submit";
        for (int i = 0; i < 2; i++) {
            as("xa-binh-lu")
                    .header("Idempotency-Key", "once-" + at)
                    .body(report(1, 2, 3))
                    .post(at)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
        as("xa-binh-lu")
                .body(report(1, 2, 3))
                .post(at)
                .then()
                .statusCode(409)
                .body("code", equalTo("report-awaits-review"));
    }
}
