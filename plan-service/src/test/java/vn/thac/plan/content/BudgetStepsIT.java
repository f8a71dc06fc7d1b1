package vn.thac.plan.content;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.carry;
import static vn.thac.plan.Story.draftAmendment;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** The money of a plan takes steps each year, each the work of its owner (R68). */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BudgetStepsIT {

    private static final String ISSUER = "ub-kien-giang";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void a_step_is_told_as_a_yearly_duty_of_its_owner_and_an_amendment_keeps_it() {
        String plan = draftAndIssue(ISSUER, text("1250.5"));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/items")
                .then()
                .body("key", contains("D1", "B1", "B2"), "recurrence", contains(null, "annual", "annual"))
                .body("[1].holders.addressee", contains("tai-chinh"), "[1].windows", contains("trước 20/7"))
                .body("[1].budget.step", equalTo("estimate"), "[1].budget.approver", equalTo("khdt"))
                .body("[1].budget.amount", equalTo(1250.5f), "[1].budget.unit", equalTo("triệu đồng"))
                .body("[0].budget", nullValue());
        as(ISSUER)
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("budget.steps.key", contains("B1", "B2"), "budget.steps[0].sources", contains("Ngân sách tỉnh"));
        assertEquals(
                "annual estimate",
                database.first("""
            select concat_ws(' ', i ->> 'recurrence', i -> 'budget' ->> 'step') as told
            from audit, json_array_elements((after::json) -> 'items') i
            where aggregate_id = ?::uuid and action = 'plan.issued.v1' and i ->> 'key' = 'B1'
            """, row -> row.text("told"), plan).orElseThrow());
        reached(plan);
        as(ISSUER).get("/v1/plans/" + plan + "/fan-out").then().body("assignments.expected", equalTo(3));

        String by = draftAmendment(ISSUER, plan);
        carry(ISSUER, by, text("1300")).statusCode(200);
        issue(ISSUER, by);
        as(ISSUER)
                .get("/v1/plans/" + by + "/amendment")
                .then()
                .body("changes.key", contains("B1"), "changes[0].fields.name", contains("budget"));
        as(ISSUER).get("/v1/plans/" + plan + "/items").then().body("[1].budget.amount", equalTo(1300));
    }

    @Test
    void what_is_wrong_with_a_step_is_told_at_its_place_and_an_owner_elsewhere_is_refused() {
        as(ISSUER)
                .contentType("application/yaml")
                .body(text("5")
                        .replace("step: estimate", "step: dream")
                        .replace(", unit: triệu đồng", "")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/budget/steps/0/step"));
        as(ISSUER)
                .contentType("application/yaml")
                .body(text("5").replace("thac:kg-so-tai-chinh", "ubnd:106").getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/0/unit"));
        as(ISSUER).get("/v1/budget-steps").then().body("items.code", hasItems("estimate", "approve", "settle"));
    }

    private static String text(String amount) {
        return """
            document: {kind: plan, issuer: 'ubnd:91', title: Kinh phí, date: {value: 2024-02-01}}
            addressees:
              - {key: tai-chinh, name: Sở Tài chính, unit: 'thac:kg-so-tai-chinh'}
              - {key: khdt, name: Sở KHĐT, unit: 'thac:kg-so-khdt'}
            duties: [{key: D1, addressee: khdt, text: Làm}]
            budget:
              steps:
                - {key: B1, stream: Chi thường xuyên, step: estimate, text: Lập dự toán, owner: tai-chinh, approver: khdt, sources: [Ngân sách tỉnh], windows: [trước 20/7], amount: %s, unit: triệu đồng}
                - {key: B2, stream: Chi đầu tư, step: estimate, text: Lập kế hoạch vốn, owner: khdt}
            """.formatted(amount);
    }
}
