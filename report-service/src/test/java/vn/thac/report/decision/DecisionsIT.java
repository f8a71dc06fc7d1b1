package vn.thac.report.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** What is owed can be waived, moved and reopened by decision, and each shows. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DecisionsIT {

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

    private static final String BECAUSE =
            "{\"reason\": \"Số liệu nằm trong báo cáo của huyện.\", \"number\": \"12/QĐ-UBND\", \"date\": \"2024-09-30\"}";

    private static String move(String due) {
        return "{\"due\": \"" + due + "\", \"reason\": \"Bão số 3.\", \"number\": \"12/QĐ-UBND\"}";
    }

    private ValidatableResponse counts() {
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        return as("ub-tam-duong")
                .get("/v1/regimes/" + regime + "/periods/2024")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_waived_is_never_missing_and_counted_apart_until_it_is_reopened() {
        step("ub-tam-duong", "waive", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("waived"), "overdue", equalTo(false), "version", equalTo(2))
                .body("nextActions.action", contains("reopen"));
        world.today("2024-12-01");

        counts().body("counts.expected", equalTo(2), "counts.missing", equalTo(2), "counts.waived", equalTo(1));
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district)
                .then()
                .body("all.expected", equalTo(2), "all.missing", equalTo(2), "all.waived", equalTo(1));
        step("xa-binh-lu", "submit", report(1, 2, 3)).statusCode(409).body("code", equalTo("report-not-owed"));
        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&state=waived")
                .then()
                .body("items.id", contains(owed));
        as("xa-binh-lu")
                .get(at + "/decisions")
                .then()
                .body("kind", contains("waive"), "number", contains("12/QĐ-UBND"), "date", contains("2024-09-30"))
                .body("unit", contains(country.districtCommittee.toString()));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and action = 'obligation.waived.v1' and sequence = 2 and actor = 'ub-tam-duong'"));

        step("ub-tam-duong", "reopen", "{\"reason\": \"Miễn nhầm.\"}")
                .statusCode(200)
                .body("state", equalTo("open"));
        counts().body("counts.expected", equalTo(3), "counts.missing", equalTo(3), "counts.waived", equalTo(0));
    }

    @Test
    void a_moved_due_date_makes_nobody_late_and_the_first_is_kept() {
        step("ub-tam-duong", "move", move("2024-12-20"))
                .statusCode(200)
                .body("due", equalTo("2024-12-20"), "originalDue", equalTo("2024-11-09"));
        world.today("2024-12-01");
        counts().body("counts.missing", equalTo(2), "counts.notDue", equalTo(1));
        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&state=missing")
                .then()
                .body("items", hasSize(2), "items.id", not(hasItem(owed)));
        step("xa-binh-lu", "submit", report(412, 430, 3))
                .statusCode(200)
                .body("late", equalTo(false), "latestLate", equalTo(false));
        as("xa-binh-lu")
                .get(at + "/decisions")
                .then()
                .body("[0].dueBefore", equalTo("2024-11-09"), "[0].dueAfter", equalTo("2024-12-20"));
        var told = world.heard("thac.report", "obligation.moved.v1").stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .findFirst()
                .orElseThrow();
        assertEquals("2024-12-20", told.getString("due"));
        assertEquals("2024-11-09", told.getString("previousDue"));
    }

    @Test
    void a_mistyped_move_is_moved_again_and_keeps_the_first_day() {
        step("ub-tam-duong", "move", move("2034-12-20")).statusCode(200);
        step("ub-tam-duong", "move", move("2024-12-20"))
                .statusCode(200)
                .body("due", equalTo("2024-12-20"), "originalDue", equalTo("2024-11-09"));
        as("xa-binh-lu").get(at + "/decisions").then().body("kind", contains("move", "move"));
    }

    @Test
    void what_came_late_stays_late_whatever_is_moved_afterwards() {
        world.today("2024-11-20");
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200).body("late", equalTo(true));
        step("ub-tam-duong", "move", move("2024-12-20")).statusCode(409).body("code", equalTo("report-under-review"));
        step("ub-tam-duong", "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}")
                .statusCode(200);
        step("ub-tam-duong", "move", move("2024-12-20")).statusCode(200).body("late", equalTo(true));
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200).body("late", equalTo(true));
    }

    @Test
    void a_decision_is_refused_at_its_places_and_changes_nothing() {
        step("ub-tam-duong", "move", "{\"due\": \"2024-09-01\", \"number\": \"" + "1".repeat(201) + "\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/number", "/due"))
                .body("errors.code", containsInAnyOrder("reason-missing", "decision-number-too-long", "due-passed"));
        step("ub-tam-duong", "move", "{\"reason\": \"x\"}")
                .statusCode(422)
                .body("errors.code", contains("due-missing"));
        step("ub-tam-duong", "move", move("2024-11-09")).statusCode(422).body("errors.code", contains("due-unchanged"));
        step("ub-tam-duong", "waive", "{}").statusCode(422).body("errors.pointer", contains("/reason"));
        step("ub-tam-duong", "close", BECAUSE).statusCode(409).body("code", equalTo("unit-still-there"));
        step("xa-binh-lu", "waive", BECAUSE).statusCode(403);
        step("giam-sat", "waive", BECAUSE).statusCode(403);
        as("ub-thanh-mien").body(BECAUSE).post(at + "/waive").then().statusCode(404);
        as("ub-tam-duong").body(BECAUSE).post(at + "/waive").then().statusCode(428);
        as("quan-tri").get(at).then().body("version", equalTo(1), "state", equalTo("open"));
        step("ub-tam-duong", "waive", BECAUSE).statusCode(200);
        step("ub-tam-duong", "waive", BECAUSE).statusCode(409).body("code", equalTo("report-not-owed"));
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_the_other_was_first() {
        String version = as("quan-tri").get(at).header("ETag");
        as("ub-tam-duong")
                .header("If-Match", version)
                .body(BECAUSE)
                .post(at + "/waive")
                .then()
                .statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", version)
                .body(move("2024-12-20"))
                .post(at + "/move")
                .then()
                .statusCode(412);
    }
}
