package vn.thac.directory;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.testing.Requests.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** How an answer behaves among clients and proxies, whatever it says: RFC 9110, 8288. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class MannersIT {

    @TestHTTPResource
    URI service;

    @Test
    void who_has_the_answer_is_told_so_and_nothing_more() {
        String at = make("kettle");
        Response first = as("quan-tri").get(at);
        String tag = first.header("ETag");
        first.then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .header("Cache-Control", equalTo("private, no-cache"));
        as("quan-tri")
                .header("If-None-Match", "W/" + tag)
                .get(at)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Authorization"))
                .body(equalTo(""));
        as("quan-tri")
                .header("If-None-Match", "\"1\"")
                .get(at)
                .then()
                .statusCode(200)
                .body("name", equalTo("kettle"));
        as("quan-tri").header("If-None-Match", tag).head(at).then().statusCode(304);
    }

    @Test
    void short_answers_go_as_they_are_and_long_ones_compressed_to_who_asks() throws Exception {
        String at = make("teapot");
        assertTrue(coding(at, "gzip").isEmpty(), "a short answer");
        for (int i = 0; i < 100; i++) {
            make("spoon " + i);
        }
        assertEquals("gzip", coding("/v1/things", "gzip"));
        assertTrue(coding("/v1/things", null).isEmpty(), "nobody asked for it");
        HttpResponse<byte[]> packed = get("/v1/things", "gzip");
        HttpResponse<byte[]> plain = get("/v1/things", null);
        assertTrue(packed.body().length * 2 < plain.body().length, packed.body().length + " bytes");
        try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertEquals(new String(plain.body(), "UTF-8"), new String(unpacked.readAllBytes(), "UTF-8"));
        }
    }

    @Test
    void a_refusal_is_compressed_as_well_and_says_its_language() throws Exception {
        String many = "/v1/things?"
                + java.util.stream.IntStream.range(0, 20)
                        .mapToObj(i -> "colour" + i + "=red")
                        .collect(java.util.stream.Collectors.joining("&"));
        assertEquals("gzip", coding(many, "gzip"));
        as("quan-tri").get(many).then().statusCode(400).header("Content-Language", "en");
    }

    @Test
    void a_list_in_pages_links_to_its_next_and_its_first() {
        for (int i = 0; i < 3; i++) {
            make("cup " + i);
        }
        String next = link(as("quan-tri").get("/v1/audit?limit=1&aggregate=thing"), "next");
        assertTrue(next.startsWith("/v1/audit?limit=1&aggregate=thing&cursor="), next);
        Response second = as("quan-tri").urlEncodingEnabled(false).get(next);
        second.then().statusCode(200).body("items", hasSize(1));
        assertEquals("/v1/audit?limit=1&aggregate=thing", link(second, "first"));
        assertFalse(link(second, "next").equals(next), "further on");
    }

    @Test
    void the_methods_of_an_address_are_those_of_its_own_template() {
        String at = make("jar");
        as("quan-tri").delete(at).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        as("quan-tri").delete(at + "/polish").then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
        as("quan-tri").get("/v1/nothing").then().statusCode(404).header("Allow", nullValue());
    }

    @Test
    void each_refusal_leaves_one_line_with_its_trace_id_and_without_a_name() {
        List<String> lines = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(String.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("vn.thac.refused");
        log.addHandler(listening);
        try {
            String trace = as("quan-tri")
                    .get("/v1/things/0190c5a2-8f00-7000-8000-000000000011?colour=red")
                    .path("traceId");
            assertEquals(1, lines.size(), lines.toString());
            String line = lines.get(0);
            for (String part : List.of(
                    "method=GET", "path=/v1/things/{id}", "status=400", "code=unknown-parameter", "traceId=" + trace)) {
                assertTrue(line.contains(part), part + " in " + line);
            }
            assertTrue(line.matches(".*client=[\\w-]+/[0-9a-f-]{36} .*"), line);
            assertFalse(line.contains("quan-tri") || line.contains("red") || line.contains("eyJ"), line);

            io.restassured.RestAssured.given().get("/v1/things").then().statusCode(401);
            as("quan-tri").get("/v1/nothing").then().statusCode(404);
            as("quan-tri").get("/v1/things?day=" + "x".repeat(9_000)).then().statusCode(414);
            as("quan-tri").delete("/v1/things").then().statusCode(405);
            assertEquals(
                    List.of("400", "401", "404", "414", "405"),
                    lines.stream()
                            .map(l -> l.replaceAll(".*status=(\\d+).*", "$1"))
                            .toList(),
                    lines.toString());
            as("quan-tri").get("/v1/things").then().statusCode(200);
            assertEquals(5, lines.size(), lines.toString());
        } finally {
            log.removeHandler(listening);
        }
    }

    @Test
    void who_asks_for_too_much_is_told_the_bound() {
        as("quan-tri")
                .get("/v1/audit?limit=9999")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-parameter"))
                .body("errors[0].pointer", equalTo("limit"))
                .body("detail", equalTo("The parameter cannot be read: it must be a whole number from 1 to 500."));
        as("quan-tri")
                .body("{\"name\":\"" + "x".repeat(21) + "\"}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("detail", equalTo("The text must have at most 20 characters; it has 21."));
    }

    private static String make(String name) {
        return as("quan-tri")
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String link(Response answer, String relation) {
        for (String link : String.valueOf(answer.header("Link")).split(", ")) {
            if (link.endsWith("rel=\"" + relation + "\"")) {
                return link.substring(1, link.indexOf('>'));
            }
        }
        return "none in " + answer.header("Link");
    }

    private String coding(String path, String accepted) throws IOException, InterruptedException {
        return get(path, accepted)
                .headers()
                .firstValue("Content-Encoding")
                .map(coding -> coding.toLowerCase(Locale.ROOT).replace("identity", ""))
                .orElse("");
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("quan-tri"));
        if (accepted != null) {
            request.header("Accept-Encoding", accepted);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
