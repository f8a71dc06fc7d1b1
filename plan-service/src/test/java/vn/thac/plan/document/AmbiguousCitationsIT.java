package vn.thac.plan.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** A number that several plans have is cited: answered with all of them, decided by the date or by hand. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AmbiguousCitationsIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private String number = "";
    private String earlier = "";
    private String later = "";

    @BeforeEach
    void two_plans_of_one_number_are_known_to_whom_they_ask() {
        units.load();
        number = 80_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0)
                + "-KH/HU";
        later = asking("2024-04-23");
        earlier = asking("2023-05-02");
    }

    @Test
    void without_a_date_it_is_answered_as_ambiguous_and_decided_by_hand() {
        check("number: '%s',".formatted(number))
                .body("warnings.code", contains("citation-ambiguous"))
                .body("warnings.pointer", contains("/basis/0/number"))
                .body("warnings[0].candidates.plan", contains(earlier, later))
                .body("warnings[0].candidates.date", contains("2023-05-02", "2024-04-23"))
                .body("warnings[0].candidates[0].issuerName", equalTo("Huyện ủy Tam Đường"))
                .body("warnings[0].detail", containsString(later))
                .body("citedElsewhere", contains("B"));

        String citing = draft("ub-tam-duong", citing("number: '%s',".formatted(number)));
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + citing + "/issue")
                .then()
                .statusCode(200)
                .body("warnings.candidates.flatten().plan", contains(earlier, later));
        assertEquals(List.of(citing), ancestors(citing));
        as("ub-tam-duong")
                .get("/v1/plans/" + citing + "/basis")
                .then()
                .body("documents.find { !it.ours }.candidates.plan", contains(earlier, later));

        String document =
                as("ub-tam-duong").get("/v1/plans/" + citing + "/basis").path("documents.find { !it.ours }.id");
        as("ub-tam-duong")
                .body("{\"plan\": \"" + earlier + "\"}")
                .post("/v1/documents/" + document + "/resolve")
                .then()
                .statusCode(200);
        as("ub-tam-duong").get("/v1/plans/" + citing).then().body("ancestors", hasItems(citing, earlier));
        as("ub-tam-duong")
                .get("/v1/plans/" + citing + "/basis")
                .then()
                .body("documents.candidates.findAll { it != null }", empty());
    }

    @Test
    void its_full_date_tells_which_is_meant_said_apart_or_beside_the_number() {
        for (String line : List.of(
                "number: '%s', date: {value: 2023-05-02},".formatted(number),
                "number: 'Số %s, ngày 02/5/2023',".formatted(number),
                "number: '%s ngày 2/5/2023',".formatted(number))) {
            check(line).body("warnings.code", empty()).body("citedElsewhere", empty());
            String citing = draftAndIssue("ub-tam-duong", citing(line));
            assertEquals(
                    List.of(earlier),
                    ancestors(citing).stream()
                            .filter(plan -> !plan.equals(citing))
                            .toList());
            as("ub-tam-duong")
                    .get("/v1/plans/" + citing + "/basis")
                    .then()
                    .body("links[0].cited.number", equalTo(line.substring(9, line.indexOf('\'', 9))));
        }
    }

    @Test
    void who_sees_only_one_of_them_means_that_one() {
        String unseen = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: '%s', issuer: 'capuy:106', title: Chỉ của cấp ủy, date: {value: 2022-02-02}}
                addressees: [{key: a, name: A, unit: 'capuy:03412'}]
                mandates: [{addressee: a, asks: pass-on}]
                """.formatted(number.replace("-KH", "x-KH")));
        String seen = draftAndIssue("hu-tam-duong", asking(number.replace("-KH", "x-KH"), "2023-02-02"));
        await("it fell", () -> !mandatesOf("hu-tam-duong", "ubnd:106", seen).isEmpty());
        check("number: '%s',".formatted(number.replace("-KH", "x-KH")))
                .body("warnings", empty())
                .body("citedElsewhere", empty());
        as("ub-tam-duong").get("/v1/plans/" + unseen).then().statusCode(404);
    }

    @Test
    void a_citation_that_fits_one_alone_has_no_candidates() {
        String citing = draftAndIssue("ub-tam-duong", citing("number: '1%s',".formatted(number)));
        as("ub-tam-duong")
                .get("/v1/plans/" + citing + "/basis")
                .then()
                .body("documents.find { !it.ours }.candidates", nullValue());
    }

    private String asking(String date) {
        String plan = draftAndIssue("hu-tam-duong", asking(number, date));
        await("it fell", () -> !mandatesOf("hu-tam-duong", "ubnd:106", plan).isEmpty());
        return plan;
    }

    private static String asking(String number, String date) {
        return """
                document: {kind: plan, number: '%s', issuer: 'capuy:106', title: Cùng số, date: {value: %s}}
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number, date);
    }

    private static String citing(String line) {
        return """
                document: {kind: plan, issuer: 'ubnd:106', title: Dẫn, date: {value: 2024-06-01}}
                basis: [{key: B, relation: implements, kind: plan, %s unit: 'capuy:106'}]
                """.formatted(line);
    }

    private static ValidatableResponse check(String line) {
        return as("ub-tam-duong")
                .contentType("application/yaml")
                .body(citing(line).getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200);
    }

    private static List<String> ancestors(String plan) {
        return as("ub-tam-duong").get("/v1/plans/" + plan).path("ancestors");
    }
}
