package vn.thac.report.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Two reports of one obligation arrive at once: they queue for its row, and one of them is refused. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SubmittingAtOnceIT {

    @Inject
    World world;

    private String owed;
    private String at;

    @BeforeEach
    void an_open_obligation() {
        world.today("2024-10-01");
        var country = new Country(world, 1);
        owed = country.obligationOf(country.plan(), 0);
        at = "/v1/obligations/" + owed;
    }

    @Test
    void of_two_first_reports_one_is_taken_and_the_sequence_goes_on_by_one() {
        List<Response> answers = bothAtOnce(null);

        assertEquals(List.of(200, 409), statuses(answers));
        assertEquals("report-awaits-review", refusal(answers));
        assertEquals("1,2", sequence());
        assertEquals("2", version());
        assertEquals(1, reports());
    }

    @Test
    void of_two_answers_to_a_return_one_is_taken_and_the_sequence_goes_on_by_one() {
        as("xa-binh-lu").body(report(412, 413, 3)).post(at + "/submit").then().statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .body("{\"reasons\":[{\"indicator\":\"KS\",\"code\":\"implausible\",\"text\":\"Mẫu số quá nhỏ\"}]}")
                .post(at + "/return")
                .then()
                .statusCode(200);

        List<Response> answers = bothAtOnce("\"3\"");

        assertEquals(List.of(200, 409), statuses(answers));
        assertEquals("report-awaits-review", refusal(answers));
        assertEquals("1,2,3,4", sequence());
        assertEquals("4", version());
        assertEquals(2, reports());
    }

    /** Holds the obligation's row until both requests wait for it. */
    private List<Response> bothAtOnce(String ifMatch) {
        List<CompletableFuture<Response>> sent = QuarkusTransaction.requiringNew()
                .call(() -> {
                    world.text("select id as t from obligation where id = '" + owed + "' for update");
                    List<CompletableFuture<Response>> both = Stream.of("xa-binh-lu", "ub-lam-son")
                            .map(user -> CompletableFuture.supplyAsync(() -> submit(user, ifMatch)))
                            .toList();
                    World.await(() -> world.count("select count(*) as n from pg_locks where not granted") >= 2);
                    return both;
                });
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private Response submit(String user, String ifMatch) {
        RequestSpecification request = as(user).body(report(412, 430, 3));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(at + "/submit");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static String refusal(List<Response> answers) {
        return answers.stream()
                .filter(a -> a.statusCode() != 200)
                .findFirst()
                .orElseThrow()
                .path("code");
    }

    private String sequence() {
        return world.text(
                "select string_agg(sequence::text, ',' order by sequence) as t from audit where aggregate_id = '" + owed
                        + "'");
    }

    private String version() {
        return world.text("select version as t from obligation where id = '" + owed + "'");
    }

    private long reports() {
        return world.count("select count(*) as n from report_version where obligation_id = '" + owed + "'");
    }
}
