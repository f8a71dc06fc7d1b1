package vn.thac.plan.particulars;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A plan that was issued without number, day and signer, as BA truly was, gets them later. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ParticularsIT {

    private static final String UNSIGNED = """
            document: {kind: plan, issuer: 'capuy:106', title: Không số, date: {value: 2024-03-01, precision: month}}
            addressees: [{key: ub, name: Ủy ban nhân dân huyện, unit: 'ubnd:106'}]
            mandates: [{addressee: ub, asks: own-plan}]
            """;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 70_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    @Test
    void what_cited_it_by_the_number_that_it_gets_rests_on_it_and_has_answered_it() {
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        await(
                "its mandate is there",
                () -> mandatesOf("hu-tam-duong", "ubnd:106", plan).size() == 1);
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", plan).get(0);
        String below = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, number: %1$d/KH-UBND, issuer: 'ubnd:106', title: Dưới, date: {value: 2024-04-01}}
                basis: [{key: B, relation: implements, number: %1$d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-15}}]
                """.formatted(number));
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));

        give("hu-tam-duong", plan, version("hu-tam-duong", plan), """
                {"number": "%d-KH/HU", "date": {"value": "2024-03-15"},
                 "signer": {"name": "Nguyễn Văn A", "title": "Bí thư"}}
                """.formatted(number))
                .statusCode(200)
                .header("ETag", ETagOf.version(3))
                .body("number", equalTo(number + "-KH/HU"), "symbol", equalTo("KH/HU"), "state", equalTo("issued"))
                .body("date", equalTo("2024-03-15"), "datePrecision", equalTo("day"), "edition", equalTo(1));

        as("ub-tam-duong").get("/v1/plans/" + below).then().body("ancestors", containsInAnyOrder(below, plan));
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("fulfilledBy", equalTo(below));
        as("hu-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("document.number", equalTo(number + "-KH/HU"), "document.signer.name", equalTo("Nguyễn Văn A"))
                .body("document.signer.authority", nullValue(), "document.date.value", equalTo("2024-03-15"));
        as("hu-tam-duong").get("/v1/plans?number=" + number + "-KH/HU").then().body("items.id", contains(plan));
        as("hu-tam-duong")
                .get("/v1/audit?aggregateId=" + plan + "&action=plan.particulars-given.v1")
                .then()
                .body("items.before.number", contains(nullValue()))
                .body("items.after.number", contains(number + "-KH/HU"))
                .body("items.before.datePrecision", contains("month"));
    }

    @Test
    void what_is_drafted_from_its_mandate_cites_it_by_the_number_that_it_has_by_then() {
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        await("it fell", () -> mandatesOf("hu-tam-duong", "ubnd:106", plan).size() == 1);
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", plan).get(0);
        fromMandate(mandate).body("package.basis[0].number", nullValue());
        give("hu-tam-duong", plan, "*", """
                {"number": "%d-KH/HU", "date": {"value": "2024-03-15"}}""".formatted(number)).statusCode(200);
        fromMandate(mandate)
                .body("package.basis[0].number", equalTo(number + "-KH/HU"))
                .body("package.basis[0].date.value", equalTo("2024-03-15"))
                .body("package.document.title", containsString(" " + number + "-KH/HU "));
    }

    private static ValidatableResponse fromMandate(String mandate) {
        return as("ub-tam-duong")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void who_fell_under_it_stays_as_it_was() {
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        await("it fell", () -> mandatesOf("hu-tam-duong", "ubnd:106", plan).size() == 1);
        give("hu-tam-duong", plan, "*", "{\"date\": {\"value\": \"2024-03-02\"}}")
                .statusCode(200);
        as("hu-tam-duong").get("/v1/plans/" + plan + "/members").then().body("items.on", contains("2024-03-31"));
        assertEquals(
                "2024-03-31",
                database.first(
                                "select counted_on from plan where id = ?::uuid",
                                row -> row.day("counted_on").toString(),
                                plan)
                        .orElseThrow());
    }

    @Test
    void each_is_given_once_and_every_one_that_was_known_is_named() {
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        give("hu-tam-duong", plan, "*", "{\"number\": \"%d-KH/HU\"}".formatted(number))
                .statusCode(200);
        give("hu-tam-duong", plan, "*", "{\"date\": {\"value\": \"2024-03-15\"}, \"signer\": {\"name\": \"A\"}}")
                .statusCode(200);
        String now = version("hu-tam-duong", plan);
        String all =
                "{\"number\": \"1-KH/HU\", \"date\": {\"value\": \"2024-03-16\"}, \"signer\": {\"name\": \"B\", \"title\": \"C\"}}";
        give("hu-tam-duong", plan, "*", all)
                .statusCode(409)
                .body("errors.pointer", contains("/number", "/date", "/signer/name"))
                .body("errors.code.unique()", contains("particular-known"));
        inVietnamese("hu-tam-duong")
                .header("If-Match", "*")
                .body(all)
                .post("/v1/plans/" + plan + "/particulars")
                .then()
                .body(
                        "errors[1].detail",
                        equalTo("Văn bản đã có nội dung này: 15/03/2024. Không sửa nội dung đã có theo cách này."));
        assertEquals(now, version("hu-tam-duong", plan));
        give("hu-tam-duong", plan, "*", "{\"signer\": {\"title\": \"Bí thư\"}}").statusCode(200);
    }

    @Test
    void what_does_not_fit_is_refused_and_nothing_changes() {
        String other = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Trước, date: {value: 2024-04-01}}
                """.formatted(number));
        String plan = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Sau, date: {value: 2024-05-01, precision: month}}
                """);
        give("ub-tam-duong", plan, "*", "{\"number\": \"0%d/kh-ubnd\"}".formatted(number))
                .statusCode(409)
                .body("code", equalTo("number-taken"), "errors.pointer", contains("/number"));
        give("ub-tam-duong", plan, "*", "{\"date\": {\"value\": \"2024-06-01\"}}")
                .statusCode(422)
                .body("errors.code", contains("date-not-as-known"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "The document is known to be dated between 1 May 2024 and 31 May 2024; 1 June 2024 is none of these days."));
        give("ub-tam-duong", plan, "*", "{\"date\": {\"value\": \"9998-05-01\"}}")
                .statusCode(422)
                .body("errors.code", contains("date-not-as-known", "date-in-the-future"));
        give("ub-tam-duong", plan, "*", "{\"signer\": {\"name\": \" \"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/signer/name"));
        for (String nothing : List.of("{}", "{\"number\": \" \"}", "{\"signer\": {}}")) {
            give("ub-tam-duong", plan, "*", nothing).statusCode(422).body("code", equalTo("nothing-given"));
        }
        give("ub-tam-duong", plan, "*", "{\"colour\": 1}").statusCode(400);
        give("ub-tam-duong", plan, "*", "").statusCode(400);
        give("ub-tam-duong", plan, "\"1\"", "{\"number\": \"1/KH-UBND\"}").statusCode(412);
        assertThat(version("ub-tam-duong", plan), ETagOf.version(2));
        as("ub-tam-duong").get("/v1/plans/" + other).then().body("number", equalTo(number + "/KH-UBND"));
    }

    @Test
    void only_who_issues_for_its_unit_gives_it_and_only_once_it_is_issued() {
        String body = "{\"number\": \"%d-KH/HU\"}".formatted(number);
        String draft = draft("hu-tam-duong", UNSIGNED);
        give("hu-tam-duong", draft, "*", body).statusCode(409).body("code", equalTo("plan-not-issued"));
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        await("it fell", () -> mandatesOf("hu-tam-duong", "ubnd:106", plan).size() == 1);
        give("ub-tam-duong", plan, "*", body).statusCode(403);
        give("ub-kien-giang", plan, "*", body).statusCode(404);
        give("giam-sat", plan, "*", body).statusCode(403);
        as("hu-tam-duong")
                .body(body)
                .post("/v1/plans/" + plan + "/particulars")
                .then()
                .statusCode(428);
    }

    @Test
    void of_two_at_once_one_is_taken_and_a_repeated_request_is_one() throws Exception {
        String plan = draftAndIssue("hu-tam-duong", UNSIGNED);
        List<Integer> answers = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> give("hu-tam-duong", plan, "*", "{\"number\": \"%d%d-KH/HU\"}".formatted(number, n))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), answers);
        for (int i = 0; i < 2; i++) {
            as("hu-tam-duong")
                    .header("If-Match", "\"3\"")
                    .header("Idempotency-Key", "signer-of-" + plan)
                    .body("{\"signer\": {\"name\": \"A\"}}")
                    .post("/v1/plans/" + plan + "/particulars")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(4));
        }
        as("hu-tam-duong")
                .get("/v1/audit?aggregateId=" + plan)
                .then()
                .body("items.findAll { it.action == 'plan.particulars-given.v1' }.size()", equalTo(2))
                .body("items.action", hasItem("plan.issued.v1"));
    }

    private static ValidatableResponse give(String user, String plan, String ifMatch, String body) {
        return as(user).header("If-Match", ifMatch)
                .body(body)
                .post("/v1/plans/" + plan + "/particulars")
                .then();
    }
}
