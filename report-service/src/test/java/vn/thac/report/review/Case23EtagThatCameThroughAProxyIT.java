package vn.thac.report.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.report.Country;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** A proxy that compresses makes a strong ETag weak (RFC 9110, 8.8.3): who sends it back is told the way out. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case23EtagThatCameThroughAProxyIT {

    @Inject
    World world;

    private String at;

    @BeforeEach
    void a_report_at_version_two() {
        world.today("2024-10-01");
        Country country = new Country(world, 1);
        at = "/v1/obligations/" + country.obligationOf(country.plan(), 0);
        as("xa-binh-lu")
                .body(report(412, 430, 3))
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(2));
    }

    @Test
    void a_weak_tag_matches_nothing_and_its_sentence_leads_out() {
        as("ub-tam-duong")
                .header("If-Match", "W/\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(412)
                .body("code", equalTo("weak-tag"))
                .body("detail", containsString("send it without W/"))
                .body("errors[0].pointer", equalTo("If-Match"));
        World.inVietnamese("ub-tam-duong")
                .header("If-Match", "W/\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(412)
                .body("detail", containsString("bỏ phần W/"));
        assertEquals("submitted", state());
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .post(at + "/accept")
                .then()
                .statusCode(200);
        assertEquals("accepted", state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "'2'", "\"2", "2\"", "w/\"2\"", "\"2\" \"3\"", "2, \"2\""})
    void a_tag_without_quotes_is_malformed_and_changes_nothing(String ifMatch) {
        as("ub-tam-duong")
                .header("If-Match", ifMatch)
                .post(at + "/accept")
                .then()
                .statusCode(400)
                .body("code", equalTo("if-match-bad"))
                .body("errors[0].pointer", equalTo("If-Match"));
        assertEquals("submitted", state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"3\"", "W/\"1\"", "\"\"", "\"02\""})
    void another_version_is_stale_however_it_is_written(String ifMatch) {
        as("ub-tam-duong")
                .header("If-Match", ifMatch)
                .post(at + "/accept")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        assertEquals("submitted", state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\", \"2\"", "W/\"2\", \"2\"", "*", " \"2\" "})
    void the_strong_tag_is_found_wherever_it_stands(String ifMatch) {
        as("ub-tam-duong")
                .header("If-Match", ifMatch)
                .post(at + "/accept")
                .then()
                .statusCode(200);
        assertEquals("accepted", state());
    }

    @Test
    void a_step_without_a_body_needs_no_content_type() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + at + "/accept"))
                .header("Authorization", "Bearer " + Tokens.of("ub-tam-duong"))
                .header("If-Match", "\"2\"")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("accepted", state());
    }

    @Test
    void without_any_tag_it_is_asked_for() {
        as("ub-tam-duong").post(at + "/accept").then().statusCode(428);
        as("ub-tam-duong").header("If-Match", "").post(at + "/accept").then().statusCode(428);
        assertEquals("submitted", state());
    }

    @Test
    void a_body_that_accepting_does_not_take_is_refused_and_not_ignored() {
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[]}")
                .post(at + "/accept")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        assertEquals("submitted", state());
    }

    @Test
    void who_may_see_the_report_reads_its_audit_and_nobody_else() {
        String id = at.substring(at.lastIndexOf('/') + 1);
        String audit = "/v1/audit?aggregateId=" + id;
        as("xa-binh-lu")
                .get(audit)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[1].action", equalTo("report.submitted.v1"))
                .body("items[1].actor", equalTo("xa-binh-lu"))
                .body("items[1].sequence", equalTo(2));
        as("ub-tam-duong").get(audit).then().body("items.size()", equalTo(2));
        as("so-y-te-kien-giang").get(audit).then().statusCode(200).body("items.size()", equalTo(0));
        as("quan-tri").get(audit).then().body("items.size()", equalTo(2));
    }

    private String state() {
        return as("xa-binh-lu").get(at).path("state");
    }
}
