package vn.thac.directory;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;
import vn.thac.testing.RawHttp;
import vn.thac.testing.Requests;
import vn.thac.testing.Tokens;

/** What no library reads as a request is still answered as all else: in our shape, in the language that was asked for. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class HttpLayerIT {

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @ConfigProperty(name = "thac.http.origins")
    List<String> origins;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things/%zz",
                "/v1/things/%",
                "/v1/things/%4",
                "/v1/%2g/things",
                "/%zz",
                "/v1/things?day=%zz",
                "/v1/things?%=1",
                "/v1/things?day=2024&x=%4",
                "/v1/things/%ff%fe",
                "/v1/things?day=%c3%28",
                "/v1/things?day=%ed%a0%80",
                "//%zz",
                "/q/health?x=%zz",
                "/v1/things?q=a|b",
                "/v1/things?q={a}",
                "/v1/<things>",
            })
    void an_address_with_a_broken_escape_is_refused(String address) {
        for (String method : new String[] {"GET", "POST", "PUT", "OPTIONS"}) {
            assertShaped(RawHttp.send(service, method + " " + address, "quan-tri", "", ""), 400, "malformed-address");
        }
    }

    @Test
    void who_has_not_logged_in_hears_of_a_broken_address_in_the_language_asked_for() {
        RawHttp.Answer vietnamese = bytes("GET /v1/things/%zz HTTP/1.1", "Accept-Language: vi");
        assertShaped(vietnamese, 400, "malformed-address");
        assertTrue(vietnamese.body().contains("Địa chỉ"), vietnamese.toString());
        RawHttp.Answer english = bytes("GET /v1/things/%zz HTTP/1.1", "Accept-Language: en");
        assertTrue(english.body().contains("The address"), english.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things?day=2024%2D07%2D01&x=%C4%90%E1%BB%A9c", "/v1/nothing/%C4%90%20a", "/v1/%25zz"})
    void an_address_that_can_be_read_goes_on(String address) {
        RawHttp.Answer answer = RawHttp.send(service, "GET " + address, "quan-tri", "", "");
        assertTrue(!answer.body().contains("malformed-address"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Odd: a\u0001b",
                "X-Odd: a\u0000b",
                "X-Odd\u0001: a",
                "X Odd: a",
                "Change-Reason: caf\u0001",
                "Content-Length: x",
                "Content-Length: -5",
                "Content-Length: 1, 2",
                "Content-Length: 5\r\nContent-Length: 6",
            })
    void a_header_that_is_broken_is_refused(String header) {
        assertShaped(bytes("GET /v1/things HTTP/1.1", header), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "GET /v1/things", "\u0001\u0002\u0003", "GET /v1/things HTTP/1.1 more", "<xml/>"})
    void a_line_that_is_no_request_is_refused(String line) {
        assertShaped(
                RawHttp.send(service, line + "\r\nHost: x\r\nConnection: close\r\n\r\n"), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140000  | 0       | 414 | address-too-long",
                "1000000 | 0       | 414 | address-too-long",
                "0       | 300000  | 431 | headers-too-large",
                "0       | 1000000 | 431 | headers-too-large",
            })
    void what_is_longer_than_the_server_reads_is_refused_by_the_same_words(
            int address, int header, int status, String code) {
        assertShaped(
                bytes("GET /v1/things?day=" + "x".repeat(address) + " HTTP/1.1", "X-Odd: " + "x".repeat(header)),
                status,
                code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FOO /v1/things", "PROPFIND /v1/things", "TRACE /v1/things", "get /v1/things", "PATCH /v1/things"
            })
    void a_method_that_there_is_not_is_a_405(String line) {
        RawHttp.Answer answer = RawHttp.send(service, line, "quan-tri", "", "");
        assertShaped(answer, 405, "method-not-allowed");
        String head = answer.head().toLowerCase(java.util.Locale.ROOT);
        assertTrue(head.contains("allow: get, head, options, post"), head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONNECT /v1/things", "OPTIONS *", "GET *", "GET v1/things", "GET http:///", "CONNECT x:80"})
    void an_address_of_no_page_of_ours_is_refused_in_shape(String line) {
        RawHttp.Answer answer = RawHttp.send(service, line, "quan-tri", "", "");
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
        assertShaped(answer, answer.status(), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/9.9", "HTTP/2.0", "HTTP/1.7", "HTTP/0.9", "ICAP/1.0"})
    void a_version_of_http_that_is_not_spoken_is_refused_in_shape(String version) {
        RawHttp.Answer answer =
                RawHttp.send(service, "GET /v1/things " + version + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.status() >= 400, answer.toString());
        assertTrue(answer.head().contains("application/problem+json"), answer.toString());
    }

    @Test
    void a_broken_request_behind_a_good_one_is_refused_too() {
        String good = "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        RawHttp.Answer both = RawHttp.send(service, good + "GET /v1/things HTTP/1.1\r\nX Odd: a\r\nHost: x\r\n\r\n");
        assertEquals(2, both.toString().split("HTTP/1.[01] 4", -1).length - 1, both.toString());
        assertTrue(both.body().contains("malformed-request"), both.toString());
    }

    @Test
    void a_body_in_broken_pieces_is_refused_and_changes_nothing() {
        long before = things();
        RawHttp.Answer answer = RawHttp.send(
                service,
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of("quan-tri")
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "zz\r\n{\"name\":\"pieces\"}\r\n0\r\n\r\n");
        assertTrue(answer.status() == 0 || answer.status() == 400, answer.toString());
        if (answer.status() == 400) {
            assertShaped(answer, 400, "");
        }
        assertEquals(before, things());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-", "https://elsewhere.example", "http://localhost:1", "http://"})
    void who_asks_from_elsewhere_is_refused_in_shape(String origin) {
        for (String line : new String[] {"GET /v1/things", "OPTIONS /v1/things", "POST /v1/things", "GET /nothing"}) {
            RawHttp.Answer answer = RawHttp.send(
                    service, line, "quan-tri", "Origin: " + origin + "\r\nAccess-Control-Request-Method: GET\r\n", "");
            assertShaped(answer, 403, "origin-not-allowed");
            assertTrue(
                    !answer.head().toLowerCase(java.util.Locale.ROOT).contains("access-control-allow-origin"),
                    answer.toString());
        }
    }

    @Test
    void the_desk_may_ask_and_reads_what_it_needs_of_the_answer() {
        String desk = origins.get(0);
        Requests.as("quan-tri")
                .header("Origin", desk)
                .get("/v1/things")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(desk))
                .header("Access-Control-Expose-Headers", org.hamcrest.Matchers.containsString("ETag"));
        Requests.as("quan-tri")
                .header("Origin", desk)
                .get("/v1/things?colour=red")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo(desk));
        RawHttp.Answer asked = bytes(
                "OPTIONS /v1/things HTTP/1.1",
                "Origin: " + desk
                        + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: acting-unit,if-match");
        assertTrue(asked.status() == 200 || asked.status() == 204, asked.toString());
        String head = asked.head().toLowerCase(java.util.Locale.ROOT);
        assertTrue(head.contains("access-control-allow-headers: acting-unit,if-match"), asked.toString());
        for (String method : new String[] {"get", "post", "put", "patch", "delete"}) {
            assertTrue(head.replaceAll("(?s).*allow-methods:([^\r]*).*", "$1").contains(method), asked.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/things, 200", "/v1/things?colour=red, 400", "/v1/nothing, 404"})
    void no_answer_is_kept_by_a_cache_or_taken_for_what_it_is_not(String address, int status) {
        Requests.as("quan-tri")
                .get(address)
                .then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Vary", org.hamcrest.Matchers.containsString("Acting-Unit, Authorization"))
                .header("Strict-Transport-Security", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void what_is_refused_at_the_edge_has_the_headers_of_every_answer() {
        String head = bytes("GET /v1/things/%zz HTTP/1.1", "X-Odd: a").head().toLowerCase(java.util.Locale.ROOT);
        for (String header : List.of(
                "x-content-type-options: nosniff",
                "cache-control: no-store",
                "frame-ancestors",
                "content-language: vi")) {
            assertTrue(head.contains(header), header + " in " + head);
        }
    }

    @Test
    void a_page_of_the_service_itself_may_ask_it() {
        RawHttp.Answer own = RawHttp.send(
                service, "GET /v1/things", "quan-tri", "Origin: http://" + service.getAuthority() + "\r\n", "");
        assertEquals(200, own.status(), own.toString());
    }

    /** The line, a host and a header, and no more after it. */
    private RawHttp.Answer bytes(String line, String header) {
        return RawHttp.send(service, line + "\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    private long things() {
        return database.first("select count(*) as n from thing", row -> row.number("n"))
                .orElseThrow();
    }

    private static void assertShaped(RawHttp.Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.toString());
        assertTrue(answer.head().contains("application/problem+json"), answer.toString());
        assertTrue(answer.body().contains("\"code\":\"" + code), answer.toString());
        assertTrue(answer.body().contains("\"errors\":[{"), answer.toString());
    }
}
