package vn.thac.report.restate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Case 25: a report that was accepted by mistake can be put right, and nothing that was known is lost. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case25AcceptedByMistakeIT {

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

    private static String restatement(int numerator, int denominator, int schools) {
        String sent = report(numerator, denominator, schools);
        return "{\"reason\": \"Đếm thiếu một trường.\"," + sent.substring(sent.indexOf('{') + 1);
    }

    private void accepted(int schools) {
        step("xa-binh-lu", "submit", report(412, 430, schools)).statusCode(200);
        step("ub-tam-duong", "accept", "").statusCode(200);
        world.awaitTotals();
    }

    private ValidatableResponse total(String more) {
        world.awaitTotals();
        return as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.centre + more)
                .then()
                .statusCode(200);
    }

    private String regime() {
        return world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    @Test
    void an_accepted_report_names_its_ways_out() {
        accepted(5);

        as("xa-binh-lu")
                .get(at)
                .then()
                .body("state", equalTo("accepted"), "restating", equalTo(false))
                .body("nextActions.action", contains("restate", "reopen"))
                .body(
                        "nextActions.who",
                        contains(country.communeCommittees.get(0).toString(), country.districtCommittee.toString()))
                .body("nextActions.href", contains(at + "/restate", at + "/reopen"));
    }

    @Test
    void a_correction_waits_beside_the_figure_in_force_and_climbs_when_it_is_accepted() {
        accepted(5);
        String before = OffsetDateTime.parse(as("quan-tri").get("/v1/clock").path("now"))
                .plusSeconds(1)
                .toInstant()
                .toString();
        world.today("2024-10-05");

        step("xa-binh-lu", "restate", restatement(412, 430, 6))
                .statusCode(200)
                .body("state", equalTo("accepted"), "restating", equalTo(true), "reportVersion", equalTo(1))
                .body(
                        "nextActions.action",
                        contains("accept-restatement", "refuse-restatement", "withdraw-restatement"));
        total("").body("figures[1].value", equalTo(5), "figures[1].accepted.value", equalTo(5));
        as("xa-binh-lu").get(at).then().body("report.figures[1].value", equalTo(5));
        as("ub-tam-duong")
                .get(at + "/restatements")
                .then()
                .statusCode(200)
                .body("number", contains(1), "reportVersion", contains(1), "reason", contains("Đếm thiếu một trường."))
                .body("[0].changed", contains("TRUONG"), "[0].figures[1].value", equalTo(6))
                .body("[0].proposedBy", equalTo("xa-binh-lu"), "[0].outcome", nullValue());

        step("ub-tam-duong", "restatement/accept", "")
                .statusCode(200)
                .body("state", equalTo("accepted"), "restating", equalTo(false), "reportVersion", equalTo(2))
                .body("late", equalTo(false), "latestLate", equalTo(false));
        total("")
                .body("figures[1].value", equalTo(6), "figures[1].accepted.value", equalTo(6))
                .body("all.accepted", equalTo(1), "all.submitted", equalTo(1));
        total("&knownAt=" + before).body("figures[1].value", equalTo(5), "figures[1].accepted.value", equalTo(5));
        as("xa-binh-lu")
                .get(at + "/rounds")
                .then()
                .body("report.version", contains(1, 2), "report.review.outcome", contains("accepted", "accepted"))
                .body("[1].report.origin", equalTo("restated"), "[1].report.reason", equalTo("Đếm thiếu một trường."))
                .body("[1].changed.indicator", contains("TRUONG"), "[1].changed[0].before.value", equalTo(5));
        as("xa-binh-lu").get(at + "/restatements").then().body("outcome", contains("accepted"));
    }

    @Test
    void what_was_signed_over_it_is_outdated_until_it_is_signed_again() {
        accepted(5);
        String period = "/v1/regimes/" + regime() + "/periods/2024";
        String signed = as("ub-tam-duong")
                .body("{}")
                .post(period + "/consolidate")
                .then()
                .statusCode(201)
                .body("outdated", nullValue())
                .extract()
                .path("id");
        step("xa-binh-lu", "restate", restatement(412, 430, 6)).statusCode(200);
        as("ub-tam-duong").get("/v1/consolidations/" + signed).then().body("[0].outdated", nullValue());
        step("ub-tam-duong", "restatement/accept", "").statusCode(200);

        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed)
                .then()
                .body("[0].outdated", equalTo(true), "[0].figures[1].value", equalTo(5))
                .body("[0].nextActions.action", contains("consolidate"))
                .body("[0].nextActions[0].who", equalTo(country.districtCommittee.toString()))
                .body("[0].nextActions[0].href", equalTo(period + "/consolidate"));
        var told = world.heard("thac.report", "report.restated.v1").stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .findFirst()
                .orElseThrow();
        assertEquals(signed, told.getString("outdated[0].consolidationId"));
        assertEquals(country.districtCommittee.toString(), told.getString("outdated[0].unit.id"));
        assertEquals(1, told.getInt("replaces"));

        as("ub-tam-duong").body("{}").post(period + "/consolidate").then().statusCode(201);
        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed)
                .then()
                .body("version", contains(2, 1), "outdated", contains(nullValue(), nullValue()))
                .body("figures[0][1].value", equalTo(6), "figures[1][1].value", equalTo(5));
    }

    @Test
    void a_refused_correction_leaves_all_as_it_was_and_another_one_may_come() {
        accepted(5);
        step("xa-binh-lu", "restate", restatement(412, 430, 6)).statusCode(200);

        step("ub-tam-duong", "restatement/refuse", "{}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"), "code", equalTo("reason-missing"));
        step("ub-tam-duong", "restatement/refuse", "{\"reason\": \"Đã kiểm tra tại chỗ.\"}")
                .statusCode(200)
                .body("reportVersion", equalTo(1), "restating", equalTo(false));
        total("").body("figures[1].accepted.value", equalTo(5));
        step("xa-binh-lu", "restate", restatement(412, 430, 7)).statusCode(200);
        step("xa-binh-lu", "restatement/withdraw", "").statusCode(200).body("restating", equalTo(false));
        as("xa-binh-lu")
                .get(at + "/restatements")
                .then()
                .body("number", contains(1, 2), "outcome", contains("refused", "withdrawn"))
                .body("[0].decidedReason", equalTo("Đã kiểm tra tại chỗ."));
        assertEquals(1, world.count("select count(*) as n from report_version where obligation_id = '" + owed + "'"));
    }

    @Test
    void a_correction_is_refused_at_its_places_and_by_whom_it_is_not_due() {
        step("xa-binh-lu", "restate", restatement(412, 430, 6))
                .statusCode(409)
                .body("code", equalTo("report-not-accepted"));
        accepted(5);
        long before = world.count("select version as n from obligation where id = '" + owed + "'");

        step("xa-binh-lu", "restate", report(412, 430, 6)).statusCode(422).body("errors.pointer", contains("/reason"));
        step("xa-binh-lu", "restate", restatement(431, 430, 6))
                .statusCode(422)
                .body("errors.code", contains("figure-more-than-whole"));
        step("xa-binh-lu", "restate", restatement(412, 430, 5))
                .statusCode(422)
                .body("code", equalTo("nothing-restated"), "errors[0].pointer", equalTo("/figures"));
        as("xa-binh-lu")
                .body(restatement(412, 430, 6))
                .post(at + "/restate")
                .then()
                .statusCode(428);
        as("xa-binh-lu")
                .header("If-Match", "\"1\"")
                .body(restatement(412, 430, 6))
                .post(at + "/restate")
                .then()
                .statusCode(412);
        as("ub-thanh-mien")
                .body(restatement(1, 2, 6))
                .post(at + "/restate")
                .then()
                .statusCode(404);
        step("giam-sat", "restate", restatement(1, 2, 6)).statusCode(403);
        step("ub-tam-duong", "restatement/accept", "").statusCode(409).body("code", equalTo("no-restatement"));
        assertEquals(before, world.count("select version as n from obligation where id = '" + owed + "'"));

        step("ub-tam-duong", "restate", restatement(412, 430, 6)).statusCode(200);
        step("xa-binh-lu", "restate", restatement(412, 430, 7))
                .statusCode(409)
                .body("code", equalTo("restatement-pending"));
        step("ub-tam-duong", "restatement/accept", "").statusCode(403).body("code", equalTo("reviewer-is-submitter"));
        step("ub-tam-duong", "reopen", "{\"reason\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("restatement-pending"));
        step("xa-binh-lu", "restatement/accept", "").statusCode(403);
    }

    @Test
    void the_reviewer_reopens_what_was_accepted_by_mistake_and_the_figure_stays_until_it_is_returned() {
        accepted(5);
        String before = OffsetDateTime.parse(as("quan-tri").get("/v1/clock").path("now"))
                .plusSeconds(1)
                .toInstant()
                .toString();
        world.today("2024-10-05");

        step("ub-tam-duong", "reopen", "{\"reason\": \"Tiếp nhận nhầm.\", \"number\": \"7/TB\"}")
                .statusCode(200)
                .body("state", equalTo("submitted"), "reportVersion", equalTo(2))
                .body("nextActions.action", contains("accept", "return", "withdraw"));
        total("")
                .body("figures[1].value", equalTo(5), "figures[1].accepted.value", nullValue())
                .body("all.accepted", equalTo(0), "all.underReview", equalTo(1));
        total("&knownAt=" + before).body("figures[1].accepted.value", equalTo(5), "all.accepted", equalTo(1));
        as("xa-binh-lu")
                .get(at + "/decisions")
                .then()
                .body("kind", contains("reopen"), "reason", contains("Tiếp nhận nhầm."), "number", contains("7/TB"))
                .body("actor", contains("ub-tam-duong"));

        step("ub-tam-duong", "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Sai số trường.\"}]}")
                .statusCode(200);
        total("").body("figures[1].value", nullValue(), "all.returned", equalTo(1), "all.submitted", equalTo(0));
        step("xa-binh-lu", "submit", report(412, 430, 6)).statusCode(200).body("reportVersion", equalTo(3));
        step("ub-tam-duong", "accept", "").statusCode(200);
        total("").body("figures[1].accepted.value", equalTo(6));
        as("xa-binh-lu")
                .get(at + "/rounds")
                .then()
                .body("report.version", contains(1, 2, 3))
                .body("report.review.outcome", contains("accepted", "returned", "accepted"))
                .body("[1].report.origin", equalTo("reopened"), "[1].changed", hasSize(0));
    }

    @Test
    void only_what_is_done_is_reopened_and_only_by_who_reviews_or_issued() {
        step("ub-tam-duong", "reopen", "{\"reason\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("nothing-to-reopen"));
        accepted(5);
        step("xa-binh-lu", "reopen", "{\"reason\": \"x\"}").statusCode(403);
        step("ub-tam-duong", "reopen", "{\"reason\": \" \"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        step("ub-tam-duong", "reopen", "{\"why\": \"x\"}").statusCode(400).body("errors.pointer", contains("/why"));
        as("ub-thanh-mien")
                .body("{\"reason\": \"x\"}")
                .post(at + "/reopen")
                .then()
                .statusCode(404);
    }

    @Test
    void a_step_repeated_with_its_key_is_done_once() {
        accepted(5);
        String version = as("quan-tri").get(at).header("ETag");
        for (int i = 0; i < 2; i++) {
            as("xa-binh-lu")
                    .header("If-Match", version)
                    .header("Idempotency-Key", "restate-" + owed)
                    .body(restatement(412, 430, 6))
                    .post(at + "/restate")
                    .then()
                    .statusCode(200);
        }
        assertEquals(1, world.count("select count(*) as n from restatement where obligation_id = '" + owed + "'"));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and action = 'report.restatement-proposed.v1' and actor = 'xa-binh-lu'"));
    }
}
