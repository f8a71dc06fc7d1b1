package vn.thac.report.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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

/** Those whom a phrase means report as if the plan had named them, until they are taken out, and again when they are chosen. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PhraseIT {

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_district_with_communes() {
        world.today("2025-01-20");
        country = new Country(world, 4);
        world.post("ub-kien-giang", country.districtCommittee, "issue", false);
    }

    @Test
    void who_was_chosen_owes_in_each_period_until_it_is_taken_out() {
        PlanId plan = plan();
        UnitId first = country.communeCommittees.get(0);
        UnitId second = country.communeCommittees.get(1);
        world.members(plan, "related", "2025-01-20", List.of(first, second));
        await(() -> owed(plan, "2025-01", "open") == 2);

        decided(plan, 20, "take-out", first);
        await(() -> owed(plan, "2025-01", "waived") == 1);
        as("ub-tam-duong")
                .get(obligation(plan, first) + "/decisions")
                .then()
                .body("kind", contains("waive"), "reason", contains("Đã giao cho đơn vị khác"));
        assertEquals(1, owed(plan, "2025-01", "open"));

        world.today("2025-02-01");
        await(() -> owed(plan, "2025-02", "open") == 1);
        as("ub-tam-duong").get(obligation(plan, second)).then().body("state", equalTo("open"));

        decided(plan, 21, "choose", first);
        await(() -> owed(plan, "2025-01", "open") == 2);
        world.members(plan, "related", "2025-02-02", List.of(first));
        await(() -> owed(plan, "2025-02", "open") == 2);
        world.today("2025-03-01");
        await(() -> owed(plan, "2025-03", "open") == 2);
    }

    @Test
    void what_somebody_waived_is_not_owed_again() {
        PlanId plan = plan();
        UnitId first = country.communeCommittees.get(0);
        world.members(plan, "related", "2025-01-20", List.of(first));
        await(() -> owed(plan, "2025-01", "open") == 1);
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"reason\": \"Miễn.\"}")
                .post(obligation(plan, first) + "/waive")
                .then()
                .statusCode(200);
        decided(plan, 20, "take-out", first);
        decided(plan, 21, "choose", first);
        world.members(plan, "related", "2025-01-20", List.of(first, country.communeCommittees.get(1)));
        await(() -> owed(plan, "2025-01", "open") == 1);
        assertEquals(1, owed(plan, "2025-01", "waived"));
    }

    private PlanId plan() {
        return world.planOf(country.districtCommittee)
                .addressee("related", null, List.of())
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC", "periodic", "P1M", Map.of("offset", "P10D"), "calendar", "related", "district", null)
                .issue("2025-01-20T01:00:00Z");
    }

    private void decided(PlanId plan, int sequence, String step, UnitId unit) {
        Map<String, Object> concerned = new LinkedHashMap<>(World.named(unit));
        concerned.put("items", List.of());
        concerned.put("regimes", List.of("BC"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("planId", plan);
        payload.put("edition", 1);
        payload.put("addressee", "related");
        payload.put("words", "các xã liên quan");
        payload.put("step", step);
        payload.put("units", List.of(concerned));
        payload.put("rule", null);
        payload.put("reason", "Đã giao cho đơn vị khác");
        payload.put("forUnit", World.named(country.districtCommittee));
        payload.put("at", "2025-01-21T01:00:00Z");
        world.tell("thac.plan", plan.value(), sequence, "plan.phrase-decided.v1", payload);
    }

    private long owed(PlanId plan, String period, String state) {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '" + period
                + "' and state = '" + state + "'");
    }

    private String obligation(PlanId plan, UnitId unit) {
        return "/v1/obligations/"
                + world.text("select id as t from obligation where plan_id = '" + plan + "' and unit_id = '" + unit
                        + "' order by period desc limit 1");
    }
}
