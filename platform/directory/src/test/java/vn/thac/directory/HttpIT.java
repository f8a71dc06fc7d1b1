package vn.thac.directory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;
import vn.thac.testing.RawHttp;
import vn.thac.testing.Requests;

/** What goes wrong before a resource is reached is answered like all else, and no request is too much. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class HttpIT {

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/nothing           | 404 | not-found",
                "GET /nothing              | 404 | not-found",
                "DELETE /v1/things         | 405 | method-not-allowed",
                "PATCH /v1/things          | 405 | method-not-allowed",
                "GET /v1/things?colour=red | 400 | unknown-parameter",
            })
    void an_address_that_leads_nowhere_is_refused_in_our_shape(String line, int status, String code) {
        RawHttp.Answer answer = RawHttp.send(service, line, "quan-tri", "", "");
        assertShaped(answer, status, code);
    }

    @Test
    void an_address_without_an_end_and_headers_without_one_are_refused() {
        for (int length : new int[] {9_000, 60_000, 110_000}) {
            assertShaped(
                    RawHttp.send(service, "GET /v1/things?day=" + "x".repeat(length), "quan-tri", "", ""),
                    414,
                    "address-too-long");
        }
        for (int length : new int[] {21_000, 100_000, 200_000}) {
            assertShaped(
                    RawHttp.send(service, "GET /v1/things", "quan-tri", "X-Odd: " + "x".repeat(length) + "\r\n", ""),
                    431,
                    "headers-too-large");
        }
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_not_even_read() {
        String head = "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";
        assertShaped(RawHttp.send(service, head + "9000000\r\nConnection: close\r\n\r\n{"), 413, "too-large");
    }

    @Test
    void an_operation_takes_a_body_of_the_size_that_it_needs() {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        Requests.as("quan-tri")
                .body(large)
                .post("/v1/things")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        String chunked = "POST /v1/things HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + vn.thac.testing.Tokens.of("quan-tri")
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        assertShaped(RawHttp.send(service, chunked), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "--", "-vi", "*", "vi;q=x", "vi;q=2", ",", ";", "vi,-", "x-", "\u00e9", "vi-VN;q=0.5,-;q=1"
            })
    void whatever_language_is_asked_for_an_answer_comes(String language) {
        for (String line : new String[] {"GET /v1/things", "GET /v1/things?colour=red", "GET /v1/nothing"}) {
            RawHttp.Answer answer =
                    RawHttp.send(service, line, "quan-tri", "Accept-Language: " + language + "\r\n", "");
            assertTrue(answer.status() < 500, () -> line + " " + language + " → " + answer);
            assertTrue(answer.status() >= 200, () -> line + " " + language + " → " + answer);
        }
        RawHttp.Answer faulty = RawHttp.send(
                service, "POST /v1/things", "quan-tri", "Accept-Language: " + language + "\r\n", "{\"name\":7}");
        assertEquals(400, faulty.status(), faulty.toString());
        RawHttp.Answer bounds =
                RawHttp.send(service, "POST /v1/things", "quan-tri", "Accept-Language: " + language + "\r\n", "{}");
        assertEquals(422, bounds.status(), bounds.toString());
        RawHttp.Answer nobody = RawHttp.send(
                service,
                "GET /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: " + language + "\r\n\r\n");
        assertEquals(401, nobody.status(), nobody.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: -",
                "Accept: */*;q=x",
                "Accept-Charset: -",
                "Accept-Encoding: -",
                "Content-Language: -",
                "Range: bytes=-",
                "If-None-Match: -",
                "If-Modified-Since: -",
                "Cookie: =;-",
                "Expect: -",
                "Origin: -",
                "Forwarded: -",
                "X-Forwarded-For: -",
                "X-Forwarded-Port: x",
                "X-Forwarded-Host: -:x",
                "traceparent: -",
                "tracestate: -",
                "baggage: -",
                "Acting-Unit: -",
                "Change-Reason: -",
                "Upgrade: -",
                "HTTP2-Settings: -",
                "X-HTTP-Method-Override: -",
            })
    void whatever_a_header_says_it_is_no_fault_of_ours(String header) {
        RawHttp.Answer read = RawHttp.send(service, "GET /v1/things", "quan-tri", header + "\r\n", "");
        assertTrue(read.status() >= 200 && read.status() < 500, () -> header + " → " + read);
        RawHttp.Answer written = RawHttp.send(
                service, "POST /v1/things", "quan-tri", header + "\r\n", "{\"name\":\"h" + System.nanoTime() + "\"}");
        assertTrue(written.status() >= 200 && written.status() < 500, () -> header + " → " + written);
    }

    @Test
    void a_body_where_none_is_taken_is_refused_and_not_ignored() {
        Requests.as("quan-tri")
                .body("{\"reason\":\"because\"}")
                .post("/v1/things/" + UUID.randomUUID() + "/polish")
                .then()
                .statusCode(400)
                .body("code", equalTo("body-unexpected"));
        Requests.as("quan-tri")
                .body("{}")
                .post("/v1/things/" + UUID.randomUUID() + "/polish")
                .then()
                .statusCode(204);
        Requests.as("quan-tri")
                .post("/v1/things/" + UUID.randomUUID() + "/polish")
                .then()
                .statusCode(204);
    }

    @Test
    void a_body_that_is_full_of_faults_is_refused_with_the_first_of_them() {
        String parts = IntStream.range(0, 15_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        Requests.as("quan-tri")
                .body("{\"name\":\"x\",\"parts\":[" + parts + "]}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors.size()", lessThan(100))
                .body("errors.pointer", hasItems("/parts/0/weight"));
        Requests.as("quan-tri")
                .body("{\"name\":\"x\",\"parts\":[" + "{},".repeat(120_000) + "{}]}")
                .post("/v1/things")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-many-elements"));
    }

    @Test
    void many_at_once_who_send_much_are_all_answered_and_the_service_lives() throws Exception {
        String parts = IntStream.range(0, 8_000)
                .mapToObj(i -> "{\"weight\":" + i + "}")
                .collect(Collectors.joining(","));
        String body = "{\"name\":\"x\",\"parts\":[" + parts + "]}";
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Integer> send =
                    () -> Requests.as("quan-tri").body(body).post("/v1/things").statusCode();
            var answers =
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList());
            for (var answer : answers) {
                int status = answer.get();
                assertTrue(status == 422 || status == 429, "status " + status);
            }
        } finally {
            pool.shutdownNow();
        }
        Requests.as("quan-tri").get("/v1/things").then().statusCode(200);
    }

    @Test
    void a_refusal_that_asks_to_come_again_changes_nothing() {
        long before = things();
        Requests.as("quan-tri")
                .body("{\"name\":\"x\",\"parts\":[" + "{},".repeat(120_000) + "{}]}")
                .post("/v1/things");
        RawHttp.send(service, "POST /v1/things", "quan-tri", "Change-Reason: caf\u0001\r\n", "{\"name\":\"x\"}");
        assertEquals(before, things());
    }

    private long things() {
        return database.first("select count(*) as n from thing", row -> row.number("n"))
                .orElseThrow();
    }

    private static void assertShaped(RawHttp.Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.toString());
        assertTrue(answer.head().contains("application/problem+json"), answer.toString());
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.toString());
        assertTrue(answer.body().contains("\"errors\":[{"), answer.toString());
    }
}
