package vn.thac.report.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** What a unit may do with its own report between handing it in and its acceptance. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class OwnReportIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private String owed;
    private String at;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, 3);
        plan = country.plan();
        owed = country.obligationOf(plan, 0);
        at = "/v1/obligations/" + owed;
    }

    /** A step with the version that it is of; the answer to it. */
    private ValidatableResponse step(String actor, String step, String body) {
        String version = as("quan-tri").get(at).header("ETag");
        return as(actor)
                .header("If-Match", version)
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    private static final String ONE_CELL =
            "{\"reasons\": [{\"indicator\": \"KS\", \"code\": \"implausible\", \"text\": \"Mẫu số quá nhỏ.\"}]}";

    @Test
    void figures_that_were_not_returned_are_locked_unless_it_is_said_why() {
        step("xa-binh-lu", "submit", report(412, 413, 100)).statusCode(200);
        step("ub-tam-duong", "return", ONE_CELL).statusCode(200);

        step("xa-binh-lu", "submit", report(412, 430, 999))
                .statusCode(422)
                .body("code", equalTo("cell-locked"), "errors.pointer", contains("/figures/1"))
                .body("errors[0].detail", containsString("TRUONG"));
        as("xa-binh-lu").get(at).then().body("state", equalTo("returned"), "reportVersion", equalTo(1));
        step(
                        "xa-binh-lu",
                        "submit",
                        "{\"reason\": \"\"," + report(412, 430, 999).trim().substring(1))
                .statusCode(422);
        step(
                        "xa-binh-lu",
                        "submit",
                        "{\"reason\": \"Đếm lại cả số trường.\","
                                + report(412, 430, 999).trim().substring(1))
                .statusCode(200);
        as("xa-binh-lu")
                .get(at + "/rounds")
                .then()
                .body("[1].report.reason", equalTo("Đếm lại cả số trường."))
                .body("[1].changed.indicator", containsInAnyOrder("KS", "TRUONG"));
    }

    @Test
    void what_was_not_returned_stays_locked_where_the_answer_is_taken_back_and_handed_in_anew() {
        step("xa-binh-lu", "submit", report(412, 413, 100)).statusCode(200);
        step("ub-tam-duong", "return", ONE_CELL).statusCode(200);
        step("xa-binh-lu", "submit", report(412, 430, 100)).statusCode(200);
        step("xa-binh-lu", "withdraw", "").statusCode(200);

        step("xa-binh-lu", "submit", report(412, 431, 999))
                .statusCode(422)
                .body("code", equalTo("cell-locked"), "errors.pointer", contains("/figures/1"));
        as("xa-binh-lu").get(at).then().body("state", equalTo("withdrawn"), "reportVersion", equalTo(2));
        step(
                        "xa-binh-lu",
                        "submit",
                        "{\"reason\": \"Đếm lại cả số trường.\","
                                + report(412, 431, 999).trim().substring(1))
                .statusCode(200);
        step("xa-binh-lu", "withdraw", "").statusCode(200);
        step("xa-binh-lu", "submit", report(412, 440, 100)).statusCode(200).body("reportVersion", equalTo(4));
    }

    @Test
    void the_returned_cell_alone_may_change_and_the_same_number_written_otherwise_is_no_change() {
        step("xa-binh-lu", "submit", report(412, 413, 100)).statusCode(200);
        step("ub-tam-duong", "return", ONE_CELL).statusCode(200);
        step("xa-binh-lu", "submit", report(412, 430, 100).replace("\"value\": 100", "\"value\": 100.00"))
                .statusCode(200)
                .body("reportVersion", equalTo(2));
    }

    @Test
    void where_the_whole_was_returned_nothing_is_locked() {
        step("xa-binh-lu", "submit", report(412, 413, 100)).statusCode(200);
        step("ub-tam-duong", "return", "{\"reasons\": [{\"code\": \"incomplete\", \"text\": \"Xem lại toàn bộ.\"}]}")
                .statusCode(200);
        step("xa-binh-lu", "submit", report(1, 2, 3)).statusCode(200);
    }

    @Test
    void a_unit_takes_its_report_back_before_review_and_hands_in_another() {
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200);
        step("giam-sat", "withdraw", "").statusCode(403);
        step("xa-binh-lu", "withdraw", "")
                .statusCode(200)
                .body("state", equalTo("withdrawn"), "nextActions.action", hasItem("submit"));
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district)
                .then()
                .body("figures[1].value", nullValue(), "all.withdrawn", equalTo(1), "all.submitted", equalTo(0))
                .body("all.expected", equalTo(3));
        step("ub-tam-duong", "accept", "").statusCode(409).body("code", equalTo("report-withdrawn"));
        step("xa-binh-lu", "withdraw", "").statusCode(409);
        step("xa-binh-lu", "submit", report(1, 2, 9)).statusCode(200).body("reportVersion", equalTo(2));
        step("ub-tam-duong", "accept", "").statusCode(200);
        step("xa-binh-lu", "withdraw", "").statusCode(409).body("code", equalTo("report-already-accepted"));
        as("xa-binh-lu").get(at + "/rounds").then().body("report.review.outcome", contains("withdrawn", "accepted"));
        as("ub-thanh-mien").post(at + "/withdraw").then().statusCode(404);
    }

    @Test
    void a_report_that_comes_again_weeks_after_the_due_date_says_so_though_the_first_was_in_time() {
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200);
        step("ub-tam-duong", "return", ONE_CELL).statusCode(200);
        world.today("2024-12-20");
        step("xa-binh-lu", "submit", report(412, 431, 3))
                .statusCode(200)
                .body("late", equalTo(false), "latestLate", equalTo(true));
        step("ub-tam-duong", "accept", "").statusCode(200).body("late", equalTo(false), "latestLate", equalTo(true));
        as("xa-binh-lu").get(at + "/rounds").then().body("report.late", contains(false, true));
    }

    @Test
    void the_request_must_be_made_for_the_unit_whose_step_it_is() {
        UnitId commune = country.communeCommittees.get(0);
        as("ub-lam-son")
                .header("Acting-Unit", "zz:99")
                .body(report(1, 2, 3))
                .post(at + "/submit")
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-unit-unknown"));
        as("ub-lam-son")
                .header("Acting-Unit", country.communeCommittees.get(1).toString())
                .body(report(1, 2, 3))
                .post(at + "/submit")
                .then()
                .statusCode(422)
                .body("code", equalTo("acting-unit-contradicts"), "errors[0].pointer", equalTo("Acting-Unit"));
        as("xa-binh-lu").get(at).then().body("state", equalTo("open"));
        as("ub-thanh-mien")
                .header("Acting-Unit", commune.toString())
                .body(report(1, 2, 3))
                .post(at + "/submit")
                .then()
                .statusCode(403);
        as("ub-lam-son")
                .header("Acting-Unit", commune.toString())
                .body(report(1, 2, 3))
                .post(at + "/submit")
                .then()
                .statusCode(200);
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed + "' and acting_unit = '"
                        + commune + "' and by_post_of = '" + country.districtCommittee
                        + "' and action = 'report.submitted.v1'"));
        as("ub-tam-duong")
                .header("Acting-Unit", commune.toString())
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(422)
                .body("code", equalTo("acting-unit-contradicts"));
        as("ub-tam-duong")
                .header("Acting-Unit", country.districtCommittee.toString())
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void states_are_asked_for_one_or_several_at_a_time_and_an_empty_one_is_none() {
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200);
        String list = "/v1/obligations?plan=" + plan;
        as("ub-tam-duong").get(list + "&state=open").then().body("items", hasSize(2));
        as("ub-tam-duong").get(list + "&state=open&state=submitted").then().body("items", hasSize(3));
        as("ub-tam-duong").get(list + "&state=missing&state=submitted").then().body("items.id", contains(owed));
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime + "/periods/2024?limit=1&total=true&state=open")
                .then()
                .body("members.items", hasSize(1), "members.total", equalTo(2));
        for (String at : List.of(list, "/v1/regimes/" + regime + "/periods/2024?limit=10")) {
            for (String word : List.of("", "OPEN", "mising")) {
                as("ub-tam-duong")
                        .get(at + "&state=" + word)
                        .then()
                        .statusCode(400)
                        .body("errors.code", contains("unknown-word"));
            }
        }
    }

    @Test
    void a_draft_leaves_its_record_and_not_what_it_says() {
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đang viết.\"}")
                .put(at + "/draft")
                .then()
                .statusCode(200);
        String record = "from audit where aggregate_id = '" + owed + "' and action = 'report.draft-kept'";
        assertEquals(
                1,
                world.count("select count(*) as n " + record + " and actor = 'xa-binh-lu' and acting_unit = '"
                        + country.communeCommittees.get(0) + "'"));
        assertEquals(0, world.count("select count(*) as n " + record + " and after::text like '%viết%'"));
        as("xa-binh-lu").get(at).then().body("version", equalTo(1));
    }
}
