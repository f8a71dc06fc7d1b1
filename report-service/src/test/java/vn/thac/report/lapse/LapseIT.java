package vn.thac.report.lapse;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.EventContract;
import vn.thac.testing.PartsResource;

/** Plans come to their end while reports under them are owed, under way, accepted, or not yet opened. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class LapseIT {

    private static final String BECAUSE = "{\"reason\": \"Nhầm.\"}";
    private static final String RETURN = "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}";
    private static final String OUTSTANDING = " and state in ('open', 'returned', 'withdrawn', 'unit-ended')";

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_district_with_communes() {
        world.today("2025-01-05");
        country = new Country(world, 3);
        world.post("ub-kien-giang", country.districtCommittee, "issue", false);
    }

    @Test
    void what_was_not_handed_in_is_waived_with_the_document_and_what_was_handed_in_stays() {
        PlanId plan = given();
        String accepted = obligation(plan, 0);
        String underWay = obligation(plan, 1);
        String owed = obligation(plan, 2);
        step("xa-binh-lu", accepted, "submit", report(1, 2, 3)).statusCode(200);
        step("ub-tam-duong", accepted, "accept", "{\"early\": true}").statusCode(200);
        step("ub-lam-son", underWay, "submit", report(1, 4, 3)).statusCode(200);

        String end = ended(plan, "withdrawn");
        settled(plan);

        as("ub-tam-duong")
                .get(owed)
                .then()
                .body("state", equalTo("waived"), "overdue", equalTo(false), "version", equalTo(2));
        as("ub-tam-duong")
                .get(owed + "/decisions")
                .then()
                .body("kind", contains("waive"), "number", contains("15/QĐ-UBND"), "date", contains("2024-11-03"))
                .body("reason", contains("Ban hành không đúng thẩm quyền"), "actor", contains(startsWith("system:")));
        as("ub-tam-duong").get(accepted).then().body("state", equalTo("accepted"));
        as("ub-tam-duong").get(underWay).then().body("state", equalTo("submitted"));
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime(plan))
                .then()
                .body("ended.number", equalTo("15/QĐ-UBND"), "ended.withPlan", equalTo(true), "nextPeriod", nullValue())
                .body("nextActions.size()", equalTo(0));
        await(() -> Integer.valueOf(1)
                .equals(as("ub-kien-giang")
                        .get("/v1/boards/reports?plan=" + plan)
                        .path("all.waived")));
        as("ub-kien-giang")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .body("state", equalTo("withdrawn"), "all.missing", equalTo(0))
                .body("all.accepted", equalTo(1));
        long records = records(plan);
        world.tellAgain("thac.plan", plan.value(), 50, "plan.withdrawn.v1", payload(plan, "withdrawn"), end);
        settled(plan);
        assertEquals(records, records(plan));
        assertEquals(
                1,
                world.heard("thac.report", "obligation.waived.v1").stream()
                        .filter(event -> event.getString("planId").equals(plan.toString()))
                        .count());
    }

    @Test
    void what_is_sent_back_or_taken_back_under_it_is_not_owed_again_and_nothing_is_reopened() {
        PlanId plan = given();
        String returned = obligation(plan, 0);
        String takenBack = obligation(plan, 1);
        String waived = obligation(plan, 2);
        step("xa-binh-lu", returned, "submit", report(1, 2, 3)).statusCode(200);
        step("ub-lam-son", takenBack, "submit", report(1, 4, 3)).statusCode(200);
        ended(plan, "withdrawn");
        settled(plan);
        step("ub-tam-duong", returned, "return", RETURN).statusCode(200);
        step("ub-lam-son", takenBack, "withdraw", "").statusCode(200);
        settled(plan);
        for (String one : List.of(returned, takenBack, waived)) {
            await(() -> "waived".equals(as("ub-tam-duong").get(one).path("state")));
            step("ub-tam-duong", one, "reopen", BECAUSE).statusCode(409).body("code", equalTo("plan-not-in-force"));
            assertEquals(List.of(), as("ub-tam-duong").get(one).path("nextActions"));
        }
        assertEquals(
                List.of(),
                as("ub-tam-duong").get("/v1/obligations?plan=" + plan).path("items.nextActions.flatten()"));
        String regime = "/v1/regimes/" + regime(plan);
        Said.refused(
                "ub-kien-giang",
                request -> request.header("If-Match", "*").body(BECAUSE).post(regime + "/resume"),
                409,
                "",
                "plan-not-in-force");
    }

    @Test
    void an_end_that_is_learnt_of_first_leaves_nothing_to_open() {
        PlanId plan = draft().issue("2025-01-05T01:00:00Z");
        ended(plan, "superseded");
        settled(plan);
        world.members(plan, "communes", "2025-01-05", country.communeCommittees);
        await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'") == 3);
        assertEquals(0, owed(plan, ""));
        world.today("2025-03-01");
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + plan + "' and ended_on is null")
                == 0);
        assertEquals(0, owed(plan, ""));
    }

    @Test
    void a_closed_plan_whose_work_stays_owes_what_is_open_and_opens_no_further_period() {
        PlanId plan = given();
        ended(plan, "closed");
        settled(plan);
        world.today("2025-03-10");
        assertEquals(3, owed(plan, " and state = 'open'"));
        assertEquals(3, owed(plan, ""));
        step("xa-binh-lu", obligation(plan, 0), "submit", report(1, 2, 3)).statusCode(200);
        step("ub-tam-duong", obligation(plan, 0), "return", RETURN).statusCode(200);
        as("ub-tam-duong").get(obligation(plan, 0)).then().body("state", equalTo("returned"));
        as("ub-kien-giang").get("/v1/boards/reports?plan=" + plan).then().body("state", equalTo("closed"));
        world.tell(
                "thac.plan", plan.value(), 60, "plan.withdrawn.v1", payload(plan, "withdrawn", "2024-11-05T03:00:00Z"));
        await(() -> owed(plan, OUTSTANDING) == 0);
    }

    @Test
    void in_whatever_order_they_come_nothing_is_owed_twice_or_stays_owed() {
        Random random = new Random(8);
        for (int walk = 0; walk < 8; walk++) {
            PlanId plan = draft().issue("2025-01-05T01:00:00Z");
            List<Runnable> acts = new ArrayList<>(List.of(
                    () -> ended(plan, "withdrawn"),
                    () -> ended(plan, "withdrawn"),
                    () -> world.members(plan, "communes", "2025-01-05", country.communeCommittees),
                    () -> world.members(plan, "communes", "2025-01-05", country.communeCommittees),
                    () -> tried(plan, 0, "xa-binh-lu", "submit", report(1, 2, 3)),
                    () -> tried(plan, 0, "ub-tam-duong", "return", RETURN),
                    () -> tried(plan, 1, "ub-lam-son", "submit", report(1, 2, 3)),
                    () -> tried(plan, 1, "ub-lam-son", "withdraw", ""),
                    () -> tried(plan, 2, "ub-tam-duong", "waive", BECAUSE),
                    () -> tried(plan, 2, "ub-tam-duong", "reopen", BECAUSE)));
            Collections.shuffle(acts, random);
            acts.forEach(Runnable::run);
            ended(plan, "withdrawn");
            settled(plan);
            await(() -> owed(plan, OUTSTANDING) == 0);
            assertTrue(owed(plan, "") <= 3);
            assertEquals(
                    0,
                    world.count(
                            "select count(*) as n from (select 1 from audit a join obligation o on o.id = a.aggregate_id"
                                    + " where o.plan_id = '" + plan
                                    + "' group by o.id, o.version having count(*) <> o.version) x"));
        }
    }

    private World.PlanOf draft() {
        return world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC-THANG", "periodic", "P1M", null, "calendar", "communes", "district", null);
    }

    private PlanId given() {
        PlanId plan = draft().issue("2025-01-05T01:00:00Z");
        world.members(plan, "communes", "2025-01-05", country.communeCommittees);
        await(() -> owed(plan, "") == 3);
        return plan;
    }

    private String ended(PlanId plan, String how) {
        return world.tell("thac.plan", plan.value(), 50, "plan." + how + ".v1", payload(plan, how));
    }

    private static ObjectNode payload(PlanId plan, String how) {
        return payload(plan, how, "2024-11-04T03:00:00Z");
    }

    private static ObjectNode payload(PlanId plan, String how, String at) {
        return EventContract.of("plan-service")
                .sample("plan." + how + ".v1", ObjectNode.class)
                .put("planId", plan.toString())
                .put("at", at);
    }

    private void settled(PlanId plan) {
        await(() -> world.count("select count(*) as n from plan_end where plan_id = '" + plan + "' and not unfinished")
                == 1);
    }

    private String regime(PlanId plan) {
        return world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    private String obligation(PlanId plan, int commune) {
        return "/v1/obligations/"
                + world.text("select id as t from obligation where plan_id = '" + plan
                        + "' and period = '2025-01' and unit_id = '" + country.communeCommittees.get(commune) + "'");
    }

    private long owed(PlanId plan, String which) {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "'" + which);
    }

    private long records(PlanId plan) {
        return world.count(
                "select count(*) as n from audit a join obligation o on o.id = a.aggregate_id where o.plan_id = '"
                        + plan + "'");
    }

    private void tried(PlanId plan, int commune, String actor, String step, String body) {
        if (owed(plan, "") == 3) {
            int answer =
                    step(actor, obligation(plan, commune), step, body).extract().statusCode();
            assertTrue(List.of(200, 409, 412).contains(answer), step + " " + answer);
        }
    }

    private static ValidatableResponse step(String actor, String place, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(place).header("ETag"))
                .body(body)
                .post(place + "/" + step)
                .then();
    }
}
