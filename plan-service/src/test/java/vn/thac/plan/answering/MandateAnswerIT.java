package vn.thac.plan.answering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Which plan answers which mandate: only one of its owner's, by its own words. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class MandateAnswerIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void nobody_answers_anothers_mandate_by_saying_what_its_plan_rests_on() {
        String asking = asking("901-KH/HU");
        String theirs = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, number: 902/KH-UBND, issuer: 'ubnd:106', title: Việc khác, date: {value: 2024-02-02}}
                """);
        draftAndIssue("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: Nói thay, date: {value: 2024-03-01}}
                basis:
                  - {key: B1, relation: implements, number: 902/KH-UBND, unit: 'ubnd:106', date: {value: 2024-02-02}}
                  - {key: B2, relation: implements, number: 901-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}, via: B1}
                """);
        assertEquals(0, count("select count(*) as n from mandate_answer where asking = ?::uuid", asking));
        assertEquals(0, count("select count(*) as n from basis where from_document = ?::uuid", theirs));
        as("quan-tri").get("/v1/plans/" + theirs).then().body("ancestors", not(hasItem(asking)));
    }

    @Test
    void nor_by_having_said_so_before_the_plan_came() {
        String asking = asking("903-KH/HU");
        draftAndIssue("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: Nói trước, date: {value: 2024-03-01}}
                basis:
                  - {key: B1, relation: implements, number: 904/KH-UBND, unit: 'ubnd:106', date: {value: 2024-02-02}}
                  - {key: B2, relation: implements, number: 903-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}, via: B1}
                """);
        String theirs = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, number: 904/KH-UBND, issuer: 'ubnd:106', title: Việc khác, date: {value: 2024-02-02}}
                """);
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));
        as("quan-tri").get("/v1/plans/" + theirs).then().body("ancestors", not(hasItem(asking)));
        // What is issued above the plan that was asked must not come down on it by another's word either.
        draftAndIssue("tu-lai-chau", """
                document: {kind: plan, number: 905-KH/TU, issuer: 'capuy:12', title: Trên nữa, date: {value: 2024-01-01}}
                """);
        as("quan-tri").get("/v1/plans/" + theirs).then().body("ancestors.size()", equalTo(1));
    }

    @Test
    void an_answer_that_came_in_time_is_in_time_whenever_it_is_found() {
        String answer = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Làm trước, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: 907-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                """);
        database.update("update plan set issued_at = '2024-03-01T02:00:00Z' where id = ?::uuid", answer);
        String asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: 907-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan, due: 2024-06-30}]
                """);
        await(
                "it is fulfilled",
                () -> as("hu-tam-duong")
                                .get("/v1/mandates?state=fulfilled&plan=" + asking)
                                .<List<String>>path("items.id")
                                .size()
                        == 1);
        as("hu-tam-duong")
                .get("/v1/mandates?plan=" + asking)
                .then()
                .body("items[0].fulfilledBy", equalTo(answer))
                .body("items[0].fulfilledLate", equalTo(false))
                .body("items[0].fulfilledAt", startsWith("2024-03-01T02:00:00"));
    }

    @Test
    void who_owns_a_mandate_drafts_from_it_and_fulfils_it() {
        String asking = asking("908-KH/HU");
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        database.update("update mandate set owner = ? where id = ?::uuid", units.id("ubnd:91"), mandate);
        from("ub-tam-duong", mandate).statusCode(403);
        String plan = from("ub-kien-giang", mandate)
                .statusCode(201)
                .body("issuer", equalTo(units.id("ubnd:91").toString()))
                .body("level", equalTo("province"))
                .extract()
                .path("id");
        issue("ub-kien-giang", plan);
        as("hu-tam-duong")
                .get("/v1/mandates/" + mandate)
                .then()
                .body("state", equalTo("fulfilled"))
                .body("fulfilledBy", equalTo(plan));
        from("ub-kien-giang", mandate).statusCode(409).body("code", equalTo("mandate-fulfilled"));
    }

    @Test
    void a_mandate_that_was_passed_on_is_answered_no_more() {
        String mandate =
                mandatesOf("hu-tam-duong", "ubnd:106", asking("909-KH/HU")).get(0);
        database.update(
                "update mandate set state = 'passed-on', passed_on_at = now(), version = version + 1 where id = ?::uuid",
                mandate);
        from("ub-tam-duong", mandate).statusCode(409).body("code", equalTo("mandate-passed-on"));
    }

    private static ValidatableResponse from(String user, String mandate) {
        return as(user).body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then();
    }

    private String asking(String number) {
        String asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %s, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                basis: [{key: B, relation: implements, number: 905-KH/TU, unit: 'capuy:12', date: {value: 2024-01-01}}]
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number));
        await(
                "the mandate is there",
                () -> mandatesOf("hu-tam-duong", "ubnd:106", asking).size() == 1);
        return asking;
    }

    private long count(String sql, String plan) {
        return database.first(sql, row -> row.number("n"), plan).orElseThrow();
    }
}
