package vn.thac.report.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A regime ends while reports under it are on their way: what is owed stays owed, and nothing more is asked for. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class EndedRegimeIT {

    private static final String BECAUSE = "{\"reason\": \"Thay bằng chế độ mới.\", \"number\": \"30/QĐ-UBND\"}";

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private String regime;
    private String at;

    @BeforeEach
    void monthly_reports_of_two_communes() {
        world.today("2025-01-05");
        country = new Country(world, 2);
        world.post("ub-kien-giang", country.districtCommittee, "issue", false);
        world.post("tp-ldtbxh-kien-giang", country.districtCommittee, "issue", false);
        plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC-THANG", "periodic", "P1M", null, "calendar", "communes", "district", null)
                .regime("BC-DX", "ad-hoc", null, null, null, "communes", "district", null)
                .issue("2025-01-05T01:00:00Z");
        world.members(plan, "communes", "2025-01-05", country.communeCommittees);
        await(() -> owed() == 2);
        regime = regime("BC-THANG");
        at = "/v1/regimes/" + regime;
    }

    private String regime(String key) {
        return world.text("select id as t from regime where plan_id = '" + plan + "' and key = '" + key + "'");
    }

    private long owed() {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "'");
    }

    private String obligation(int commune) {
        return "/v1/obligations/"
                + world.text("select id as t from obligation where plan_id = '" + plan
                        + "' and period = '2025-01' and unit_id = '" + country.communeCommittees.get(commune) + "'");
    }

    private ValidatableResponse decide(String actor, String place, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(place).header("ETag"))
                .body(body)
                .post(place + "/" + step)
                .then();
    }

    private List<JsonPath> told(String type) {
        return world.heard("thac.regime", type).stream()
                .filter(event -> event.getString("regimeId").equals(regime))
                .toList();
    }

    @Test
    void a_report_under_review_goes_its_way_to_the_signature_after_the_end() {
        String first = obligation(0);
        String second = obligation(1);
        decide("xa-binh-lu", first, "submit", report(1, 2, 3)).statusCode(200);
        decide("ub-kien-giang", at, "end", BECAUSE).statusCode(200);

        as("ub-tam-duong")
                .get(first)
                .then()
                .body("state", equalTo("submitted"), "nextActions.action", contains("accept", "return", "withdraw"));
        decide("ub-tam-duong", first, "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}")
                .statusCode(200);
        decide("xa-binh-lu", first, "submit", report(2, 4, 3)).statusCode(200);
        decide("ub-tam-duong", first, "accept", "{\"early\": true}").statusCode(200);
        decide("ub-lam-son", second, "submit", report(1, 4, 3)).statusCode(200);
        decide("ub-lam-son", second, "withdraw", "").statusCode(200);
        decide("ub-tam-duong", second, "waive", "{\"reason\": \"Chế độ đã chấm dứt.\"}")
                .statusCode(200);
        as("ub-tam-duong")
                .body("{}")
                .post(at + "/periods/2025-01/consolidate")
                .then()
                .statusCode(201)
                .body("included", equalTo(1), "figures[0].denominator", equalTo(4), "gaps.why", contains("waived"));
        decide(
                        "xa-binh-lu",
                        first,
                        "restate",
                        "{\"reason\": \"Đếm lại.\"," + report(3, 4, 3).trim().substring(1))
                .statusCode(200);
        decide("ub-tam-duong", first, "restatement/accept", "").statusCode(200);
        as("ub-tam-duong")
                .get(at + "/periods/2025-01")
                .then()
                .body("counts.accepted", equalTo(1), "counts.waived", equalTo(1))
                .body("consolidations[0].outdated", equalTo(true));
    }

    @Test
    void nothing_more_opens_and_nothing_is_asked_for_until_it_goes_on() {
        String asked = "/v1/regimes/" + regime("BC-DX");
        decide("ub-kien-giang", asked, "end", BECAUSE)
                .statusCode(200)
                .body("ended.number", equalTo("30/QĐ-UBND"), "nextActions.action", contains("resume"));
        decide("ub-kien-giang", at, "end", BECAUSE).statusCode(200).body("nextPeriod", nullValue());
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"Bão\", \"due\": \"2025-02-01\"}")
                        .post(asked + "/ask"),
                409,
                "",
                "regime-ended");
        world.today("2025-03-10");
        assertEquals(
                0,
                world.count("select count(*) as n from regime where id = '" + regime + "' and next_opens is not null"));
        assertEquals(2, owed());

        decide("ub-kien-giang", asked, "resume", "{\"reason\": \"Chấm dứt nhầm.\"}")
                .statusCode(200)
                .body("ended", nullValue(), "nextPeriod", nullValue(), "nextActions.action", contains("ask", "end"));
        as("ub-tam-duong")
                .body("{\"subject\": \"Bão\", \"due\": \"2025-03-12\"}")
                .post(asked + "/ask")
                .then()
                .statusCode(201)
                .body("period", equalTo("A1"));
        decide("ub-kien-giang", at, "resume", "{\"reason\": \"Chấm dứt nhầm.\"}")
                .statusCode(200)
                .body("nextPeriod", equalTo("2025-04"));
        world.today("2025-04-02");
        await(() -> world.count("select count(*) as n from obligation where regime_id = '" + regime
                        + "' and period = '2025-04'")
                == 2);
        as("ub-tam-duong").get(at).then().body("periods.period", contains("2025-04", "2025-01"));
    }

    @Test
    void only_who_issues_ends_it_and_every_fault_is_at_its_place() {
        for (String other : List.of("ub-tam-duong", "ub-lam-son", "xa-binh-lu", "giam-sat", "quan-tri")) {
            decide(other, at, "end", BECAUSE).statusCode(403).body("code", equalTo("not-permitted"));
        }
        as("ub-thanh-mien")
                .header("If-Match", "*")
                .body(BECAUSE)
                .post(at + "/end")
                .then()
                .statusCode(404);
        decide(
                        "ub-kien-giang",
                        at,
                        "end",
                        "{\"reason\": \"" + "x".repeat(4001) + "\", \"number\": \"" + "1".repeat(201) + "\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/number"))
                .body("errors.code", containsInAnyOrder("reason-too-long", "decision-number-too-long"));
        Said.refused(
                "ub-kien-giang",
                request -> request.header("If-Match", "\"1\"")
                        .body("{\"reason\": \"\\t \"}")
                        .post(at + "/end"),
                422,
                "/reason",
                "reason-missing");
        Said.refused(
                "ub-kien-giang",
                request -> request.header("If-Match", "\"1\"").body(BECAUSE).post(at + "/resume"),
                409,
                "",
                "regime-not-ended");
        decide("ub-kien-giang", at, "end", "{\"reason\": \"x\", \"date\": \"2025-01-01\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/date"));
        as("ub-kien-giang")
                .header("If-Match", "\"7\"")
                .body(BECAUSE)
                .post(at + "/end")
                .then()
                .statusCode(412);
        as("ub-kien-giang")
                .body(BECAUSE)
                .post("/v1/regimes/" + plan + "/end")
                .then()
                .statusCode(404);
        as("ub-kien-giang")
                .get(at)
                .then()
                .header("ETag", ETagOf.version(1))
                .body("ended", nullValue(), "nextPeriod", equalTo("2025-02"));
        assertEquals(1, world.count("select count(*) as n from audit where aggregate_id = '" + regime + "'"));
    }

    @Test
    void of_two_who_end_it_at_the_same_moment_one_is_told_that_the_other_was_first() {
        List<CompletableFuture<Response>> sent = Stream.of("ub-kien-giang", "tp-ldtbxh-kien-giang")
                .map(actor -> CompletableFuture.supplyAsync(() ->
                        as(actor).header("If-Match", "\"1\"").body(BECAUSE).post(at + "/end")))
                .toList();
        assertEquals(
                List.of(200, 412),
                sent.stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList());
        assertEquals(1, told("regime.ended.v1").size());
        assertEquals(2, world.count("select version as n from regime where id = '" + regime + "'"));
    }

    @Test
    void an_end_repeated_with_its_key_is_one_and_each_step_leaves_its_event_and_its_reason() {
        for (int i = 0; i < 2; i++) {
            as("ub-kien-giang")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "end-" + regime)
                    .body(BECAUSE)
                    .post(at + "/end")
                    .then()
                    .statusCode(200)
                    .header("ETag", ETagOf.version(2))
                    .body(
                            "ended.on",
                            equalTo("2025-01-05"),
                            "nextActions.who",
                            contains(country.districtCommittee.toString()));
        }
        decide("tp-ldtbxh-kien-giang", at, "resume", "{\"reason\": \"Chấm dứt nhầm.\"}")
                .statusCode(200);

        JsonPath ended = told("regime.ended.v1").get(0);
        assertEquals(country.districtCommittee.toString(), ended.getString("by.id"));
        assertEquals("Thay bằng chế độ mới.", ended.getString("reason"));
        assertEquals("30/QĐ-UBND", ended.getString("number"));
        assertNull(ended.getString("nextPeriod"));
        assertEquals("2025-02", told("regime.resumed.v1").get(0).getString("nextPeriod"));
        as("ub-tam-duong")
                .get("/v1/audit?aggregate=regime&aggregateId=" + regime)
                .then()
                .body("items.action", contains("regime.opened.v1", "regime.ended.v1", "regime.resumed.v1"))
                .body("items.reason", contains("plan.issued.v1", "Thay bằng chế độ mới.", "Chấm dứt nhầm."))
                .body("items.actor", hasItem("tp-ldtbxh-kien-giang"))
                .body("items[1].before", notNullValue());
        as("ub-thanh-mien")
                .get("/v1/audit?aggregate=regime&aggregateId=" + regime)
                .then()
                .body("items.action", not(hasItem("regime.ended.v1")));
    }
}
