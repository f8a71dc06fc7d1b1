package vn.thac.report.period;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Case 11: no report is owed before the data it reports have ended, and every frequency opens. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case11DueBeforeItsDataEndIT {

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2025-01-05");
        country = new Country(world, 1);
    }

    private String issued(String kind, String frequency, String window, Map<String, Object> deadline, String early) {
        var planOf = world.planOf(country.districtCommittee)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("R", kind, frequency, deadline, window, "communes", "district", null);
        if (early != null) {
            planOf.early(early);
        }
        PlanId plan = planOf.dated("2024-06-01").issue("2025-01-05T01:00:00Z");
        world.members(plan, "communes", "2025-01-05", country.communeCommittees);
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + plan + "'") == 1);
        return world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    private String owed(String regime, String period) {
        await(() -> world.count("select count(*) as n from obligation where regime_id = '" + regime + "' and period = '"
                        + period + "'")
                == 1);
        return world.text(
                "select id as t from obligation where regime_id = '" + regime + "' and period = '" + period + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, decree,   10, ,  by,     2024-12,   2025-01-10",
        "P3M, calendar, 20, ,  by,     2024-Q4,   2025-01-20",
        "P1Y, decree,   15, 7, by,     2024,      2025-07-15",
        "P6M, decree,   10, 6, by,     2024-H2,   2025-06-10",
        "P1Y, unstated, 10, 11, before, 2025,     2025-11-09"
    })
    void the_deadline_is_the_next_date_after_the_data(
            String frequency, String window, int day, Integer month, String rule, String period, String due) {
        Map<String, Object> deadline =
                month == null ? Map.of("day", day, "rule", rule) : Map.of("day", day, "month", month, "rule", rule);
        String owed = owed(issued("periodic", frequency, window, deadline, null), period);
        as("xa-binh-lu").get("/v1/obligations/" + owed).then().body("due", equalTo(due), "overdue", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "P1W, 2025-W01, 2025-W02",
        "P2W, 2025-W01-2W, 2025-W03-2W",
        "P2M, 2025-2M1, 2025-2M2",
        "P4M, 2025-4M1, 2025-4M2",
        "P2Y, 2025-2026, 2027-2028",
        "P5Y, 2021-2025, 2026-2030"
    })
    void every_frequency_opens_its_periods(String frequency, String period, String next) {
        String regime = issued("periodic", frequency, "calendar", null, null);
        String owed = owed(regime, period);
        as("xa-binh-lu").get("/v1/regimes/" + regime).then().body("nextPeriod", equalTo(next));
        as("xa-binh-lu")
                .get("/v1/obligations?regime=" + regime + "&period=" + period)
                .then()
                .statusCode(200)
                .body("items.id", contains(owed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2025-W7", "2025-W02-2W", "2022-2026", "2025-2M7", "2025-2025"})
    void a_malformed_period_is_told(String period) {
        as("xa-binh-lu")
                .get("/v1/obligations?period=" + period)
                .then()
                .statusCode(400)
                .body("errors.code", contains("period-malformed"), "errors.pointer", contains("period"));
    }

    @Test
    void a_yearly_review_falls_due_and_can_be_asked_for_too() {
        String regime = issued("review", "P1Y", "calendar", null, null);
        owed(regime, "2025");
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime)
                .then()
                .body("nextPeriod", equalTo("2026"), "nextActions.action", contains("ask", "end"));
        as("ub-tam-duong")
                .body("{\"subject\": \"Sơ kết giữa kỳ\", \"due\": \"2025-02-01\"}")
                .post("/v1/regimes/" + regime + "/ask")
                .then()
                .statusCode(201);
        String asked = owed(regime, "A1");
        as("xa-binh-lu").get("/v1/obligations/" + asked).then().body("subject", equalTo("Sơ kết giữa kỳ"));
        as("xa-binh-lu")
                .get("/v1/obligations?regime=" + regime + "&period=A1")
                .then()
                .body("items.subject", contains("Sơ kết giữa kỳ"));
        var told = world.heard("thac.report", "obligation.opened.v1").stream()
                .filter(event -> event.getString("obligationId").equals(asked))
                .findFirst()
                .orElseThrow();
        assertEquals("Sơ kết giữa kỳ", told.getString("subject"));
    }

    @Test
    void periods_that_were_over_before_a_late_entry_are_said() {
        String regime = issued("periodic", "P3M", "calendar", Map.of("day", 20, "rule", "by"), null);
        owed(regime, "2024-Q4");
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime)
                .then()
                .body("periodsLeftOut.period", contains("2024-Q2", "2024-Q3"))
                .body("periodsLeftOut.due", contains("2024-07-20", "2024-10-20"))
                .body("periods.period", hasItems("2024-Q4", "2025-Q1"));
        var told = world.heard("thac.regime", "regime.opened.v1").stream()
                .filter(event -> event.getString("regimeId").equals(regime))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("2024-Q2", "2024-Q3"), told.getList("periodsLeftOut.period"));
    }

    @Test
    void a_report_before_its_data_have_ended_is_marked_and_accepted_only_on_purpose() {
        String at = "/v1/obligations/" + owed(issued("periodic", "P3M", "calendar", null, null), "2025-Q1");
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đã làm.\"}")
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .body("early", equalTo(true));
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(422)
                .body("code", equalTo("early-not-confirmed"), "errors[0].pointer", equalTo("/early"))
                .body("errors[0].detail", containsString("2025-03-31"));
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"early\": false}")
                .post(at + "/accept")
                .then()
                .statusCode(422);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"erly\": true}")
                .post(at + "/accept")
                .then()
                .statusCode(400);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"early\": true}")
                .post(at + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"), "early", equalTo(true));
    }

    @Test
    void a_regime_may_ask_whether_the_sender_knows_that_the_data_have_not_ended() {
        String at = "/v1/obligations/" + owed(issued("periodic", "P3M", "calendar", null, "ask"), "2025-Q1");
        for (String body : List.of("{\"narrative\": \"Đã làm.\"}", "{\"narrative\": \"Đã làm.\", \"early\": false}")) {
            as("xa-binh-lu")
                    .body(body)
                    .post(at + "/submit")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("report-early-unsaid"), "errors[0].pointer", equalTo("/early"))
                    .body("errors[0].detail", containsString("2025-03-31"));
        }
        as("xa-binh-lu").get(at).then().body("state", equalTo("open"), "version", equalTo(1));
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đã làm.\", \"early\": true}")
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .body("early", equalTo(true));
    }

    @Test
    void a_regime_may_refuse_reports_before_their_data_have_ended() {
        String at = "/v1/obligations/" + owed(issued("periodic", "P3M", "calendar", null, "refuse"), "2025-Q1");
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đã làm.\"}")
                .post(at + "/submit")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-early"), "detail", containsString("2025-03-31"));
        world.today("2025-03-31");
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đã làm.\"}")
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .body("early", equalTo(false));
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void a_regime_is_ended_by_its_issuer_and_goes_on_when_that_was_a_mistake() {
        String regime = issued("periodic", "P1M", "calendar", null, null);
        String at = "/v1/regimes/" + regime;
        owed(regime, "2025-01");
        world.post("bo-chinh-tri", country.districtCommittee, "issue", false);
        as("bo-chinh-tri")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(at + "/end")
                .then()
                .statusCode(422);
        as("bo-chinh-tri").body("{\"reason\": \"x\"}").post(at + "/end").then().statusCode(428);
        as("xa-binh-lu")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"x\"}")
                .post(at + "/end")
                .then()
                .statusCode(403);
        as("ub-thanh-mien").body("{\"reason\": \"x\"}").post(at + "/end").then().statusCode(404);
        as("bo-chinh-tri")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Thay bằng chế độ mới.\", \"number\": \"30/QĐ-UBND\"}")
                .post(at + "/end")
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("ended.reason", equalTo("Thay bằng chế độ mới."), "ended.on", equalTo("2025-01-05"))
                .body("nextPeriod", nullValue(), "nextActions.action", contains("resume"));
        world.today("2025-04-10");
        as("bo-chinh-tri")
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"x\"}")
                .post(at + "/end")
                .then()
                .statusCode(409)
                .body("code", equalTo("regime-ended"));
        as("xa-binh-lu").get(at).then().body("periods.period", contains("2025-01"));
        as("bo-chinh-tri")
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"Chấm dứt nhầm.\"}")
                .post(at + "/resume")
                .then()
                .statusCode(200)
                .body("ended", nullValue(), "nextPeriod", equalTo("2025-05"));
        world.today("2025-05-02");
        owed(regime, "2025-05");
        assertEquals(
                2,
                world.count("select count(*) as n from audit where aggregate_id = '" + regime
                        + "' and action in ('regime.ended.v1', 'regime.resumed.v1')"));
    }
}
