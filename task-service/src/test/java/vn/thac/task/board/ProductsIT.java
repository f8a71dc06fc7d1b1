package vn.thac.task.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.task.World.Source;

/** What a plan expects of its duties, and what has been received (R39): two departments are to make something, one only helps. */
@QuarkusTest
class ProductsIT {

    @Inject
    World world;

    @Inject
    Province province;

    @BeforeEach
    void before_what_is_due() {
        on("2025-07-01");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void it_is_received_where_the_report_of_the_work_names_it_and_missing_where_it_names_none() {
        PlanId plan = given("programme", "2025-07-20");
        of(ISSUER, plan)
                .body("items", hasSize(1))
                .body("items[0].item", equalTo("D1"), "items[0].product", equalTo("programme"))
                .body("items[0].expected", equalTo(2), "items[0].awaited", equalTo(2))
                .body("items[0].units.state", contains("awaited", "awaited"));
        finish(plan, DEPARTMENT, ", \"evidence\": \"12/CTr-SGDĐT\"");
        finish(plan, HEALTH, "");
        of(ISSUER, plan)
                .body("items[0].received", equalTo(1), "items[0].missing", equalTo(1), "items[0].awaited", equalTo(0))
                .body("items[0].units.unit", contains(province.health().toString()))
                .body("items[0].units.state", contains("missing"), "items[0].units[0].unitName", notNullValue());
        list(ISSUER, plan, "missing")
                .body("items.unit", contains(province.health().toString()));
        list(ISSUER, plan, "received")
                .body("items.unit", contains(province.education().toString()))
                .body("items[0].product.document", equalTo("12/CTr-SGDĐT"))
                .body("items[0].product.expected", equalTo("programme"), "items[0].product.on", notNullValue());
        list(ISSUER, plan, "awaited").body("items", empty());
        done(REVIEWER, only(HEALTH, plan), "send-back", "{\"reason\": \"chưa có chương trình\"}");
        list(ISSUER, plan, "awaited")
                .body("items.unit", contains(province.health().toString()));
    }

    @Test
    void what_is_late_is_missing_and_what_is_recalled_is_expected_of_nobody() {
        PlanId plan = given("programme", "2025-07-20");
        done(ISSUER, only(HEALTH, plan), "recall", "{\"reason\": \"thôi\"}");
        on("2025-07-21");
        of(ISSUER, plan).body("items[0].expected", equalTo(1), "items[0].missing", equalTo(1));
        read(ISSUER, only(HEALTH, plan)).body("product", nullValue(), "produces", equalTo("programme"));
    }

    @Test
    void who_only_helps_makes_no_product_and_each_sees_its_own() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("one", "lead", "other", "coordinate"))
                .producing("programme")
                .duty("D2", "2025-07-20", null, Map.of("other", "perform"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(province.education()));
        world.members(plan, "other", 1, 1, List.of(province.health()));
        world.awaitAssignments(plan, 3);
        of(ISSUER, plan).body("items.item", contains("D1"), "items.expected", contains(1));
        of(HEALTH, plan).body("items", empty());
        of(DEPARTMENT, plan).body("items.expected", contains(1));
        as("tu-hai-duong").get("/v1/boards/products?plan=" + plan).then().statusCode(404);
        as(ISSUER).get("/v1/boards/products").then().statusCode(422);
    }

    @Test
    void the_plan_that_answers_the_mandate_for_it_is_the_product_also_where_the_work_was_confirmed_before() {
        PlanId plan = given("plan", "2025-07-20", "own-plan");
        finish(plan, DEPARTMENT, "");
        done(REVIEWER, only(DEPARTMENT, plan), "confirm", "");
        list(ISSUER, plan, "missing")
                .body("items.unit", contains(province.education().toString()));
        UUID first = Ids.next();
        UUID second = Ids.next();
        answered(plan, province.education(), first);
        answered(plan, province.health(), second);
        list(ISSUER, plan, "received")
                .body("items.product.plan", containsInAnyOrder(first.toString(), second.toString()));
        of(ISSUER, plan).body("items[0].received", equalTo(2));
    }

    @Test
    void a_report_that_is_owed_for_it_is_the_product_once_it_is_handed_in() {
        PlanId plan = given("report", "2025-07-20");
        UUID owed = Ids.next();
        Map<String, Object> told = obligation(owed, plan, province.education());
        world.awaitTaken(world.tell(Source.REPORT, owed, 1, "obligation.opened.v1", told));
        of(ISSUER, plan).body("items[0].received", equalTo(0));
        told.put("reviewers", List.of(World.named(province.committee())));
        world.awaitTaken(world.tell(Source.REPORT, owed, 2, "report.submitted.v1", told));
        list(ISSUER, plan, "received").body("items.product.report", contains(owed.toString()));
        of(ISSUER, plan).body("items[0].received", equalTo(1), "items[0].awaited", equalTo(1));
    }

    private static Map<String, Object> obligation(UUID id, PlanId plan, UnitId unit) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("obligationId", id);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        return told;
    }

    private PlanId given(String product, String due, String... asks) {
        World.PlanOf text = world.planOf(province.committee())
                .duty("D1", due, null, Map.of("both", "perform"))
                .producing(product);
        for (String ask : asks) {
            text.asks("both", ask, "D1");
        }
        PlanId plan = text.issue();
        world.members(plan, "both", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        return plan;
    }

    private void answered(PlanId plan, UnitId unit, UUID by) {
        UUID mandate = Ids.next();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mandateId", mandate);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        Map<String, Object> raised = new LinkedHashMap<>(told);
        raised.putAll(Map.of("asks", "own-plan", "relation", "ordered", "ancestors", List.of(plan)));
        raised.put("due", null);
        world.awaitTaken(world.tell(Source.MANDATE, mandate, 1, "mandate.raised.v1", raised));
        told.put("by", by);
        world.awaitTaken(world.tell(Source.MANDATE, mandate, 2, "mandate.fulfilled.v1", told));
    }

    private void finish(PlanId plan, String holder, String evidence) {
        String id = only(holder, plan);
        done(holder, id, "start", "");
        done(holder, id, "complete", "{\"result\": \"xong\"" + evidence + "}");
    }

    private static String only(String holder, PlanId plan) {
        return as(holder)
                .get("/v1/assignments?plan=" + plan + "&item=D1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse of(String actor, PlanId plan) {
        return as(actor).get("/v1/boards/products?plan=" + plan).then().statusCode(200);
    }

    private static ValidatableResponse list(String actor, PlanId plan, String product) {
        return as(actor)
                .get("/v1/assignments?plan=" + plan + "&product=" + product)
                .then()
                .statusCode(200);
    }
}
