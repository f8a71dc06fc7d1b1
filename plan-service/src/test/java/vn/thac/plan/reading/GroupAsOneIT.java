package vn.thac.plan.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** A group of tasks that is one piece of work: one item for whom it names, as heading or group of the real plans has it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class GroupAsOneIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String COMMUNE = "xa-binh-lu";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void units_of_the_samples() {
        units.load();
        number = 80_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    private String text() {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Giao cả nhóm, date: {value: 2024-03-01}}
                addressees:
                  - {key: a, name: Hai xã, units: ['ubnd:03394', 'ubnd:03412']}
                  - {key: b, name: Một xã, unit: 'ubnd:03400'}
                taskGroups:
                  - {key: G, title: Nước sạch, assignmentLevel: group, asOne: true, lead: [a], tasks: [{key: G.1, summary: Sửa bể}, {key: G.2, summary: Nạo giếng}, {key: G.3, summary: Thau bể, lead: [b]}]}
                  - {key: H, title: Chưa giao ai, asOne: true, tasks: [{key: H.1, summary: Chưa giao}]}
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number);
    }

    @Test
    void it_is_one_item_and_its_tasks_are_assigned_through_it_unless_they_name_somebody() {
        String plan = draft(ISSUER, text());
        items(plan, "")
                .body("key", contains("G", "G.1", "G.2", "G.3", "H.1"))
                .body("kind", contains("group", "task", "task", "task", "task"))
                .body("find { it.key == 'G' }.holders.addressee", contains("a"))
                .body("find { it.key == 'G' }.holders.role", contains("lead"))
                .body("find { it.key == 'G.1' }.holders", empty(), "find { it.key == 'G.1' }.through", equalTo("G"))
                .body("find { it.key == 'G.3' }.holders.addressee", contains("b"))
                .body("find { it.key == 'G.3' }.through", nullValue(), "find { it.key == 'H.1' }.through", nullValue());
        items(plan, "?kind=group").body("key", contains("G"));
        items(plan, "?addressee=a").body("key", contains("G"));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/unassigned")
                .then()
                .body("groups.key", contains("H"), "tasks.key", contains("H.1"));

        as(ISSUER)
                .contentType("application/yaml")
                .body(text().getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("assignments", equalTo(3));
    }

    @Test
    void who_has_it_drafts_with_each_of_its_tasks_and_an_amendment_makes_a_group_one_or_parts_it() {
        String plan = draft(ISSUER, text());
        issue(ISSUER, plan);
        await("the communes are asked", () -> !mandatesOf(ISSUER, "ubnd:03412", plan)
                .isEmpty());
        String below = as(COMMUNE)
                .body("{\"mandates\": [\""
                        + mandatesOf(ISSUER, "ubnd:03412", plan).get(0) + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(COMMUNE)
                .get("/v1/plans/" + below + "/package")
                .then()
                .body("taskGroups.tasks.flatten().key", contains("G.1", "G.2"))
                .body("taskGroups[0].tasks[0].origins[0].role", equalTo("lead"));

        String by = draft(ISSUER, """
                document: {kind: decision, issuer: 'ubnd:106', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        String parted = text().replace("asOne: true, lead: [a]", "lead: [a]");
        as(ISSUER)
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(("openWork: recalled\npackage:\n" + parted.indent(2)).getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + by + "/amendment")
                .then()
                .statusCode(200)
                .body("changes.find { it.key == 'G' && it.part == 'item' }.change", equalTo("removed"))
                .body("changes.find { it.key == 'G.1' }.fields.name", hasItem("holders"));
        issue(ISSUER, by);
        items(plan, "").body("find { it.key == 'G.1' }.holders.addressee", contains("a"));
    }

    private static ValidatableResponse items(String plan, String query) {
        return as(ISSUER).get("/v1/plans/" + plan + "/items" + query).then().statusCode(200);
    }
}
