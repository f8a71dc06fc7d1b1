package vn.thac.client.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

class ApiClientTest {

    private static final Retry AGAIN = new Retry(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ZERO);
    private static final Map<Service, List<URI>> BASES = Map.of(
            Service.PLAN, List.of(URI.create("http://localhost:1")),
            Service.DESK, List.of(URI.create("http://localhost:2"), URI.create("http://localhost:3")));

    private final List<HttpRequest> sent = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();

    @Test
    void while_a_service_is_down_a_request_is_sent_again_with_the_same_key() {
        answers.add(new ConnectException("refused"));
        answers.add(answer(503, "{\"code\":\"unavailable\"}"));
        answers.add(answer(201, "{}"));
        ApiClient client = client(AGAIN);
        assertEquals(
                201,
                caller(client)
                        .post(Service.PLAN, "/v1/plans", Body.json(Map.of()))
                        .status());
        assertEquals(3, sent.size());
        assertEquals(
                1,
                sent.stream()
                        .map(each -> header(each, "Idempotency-Key"))
                        .distinct()
                        .count());
        assertTrue(sent.get(0).headers().firstValue("Idempotency-Key").isPresent());
        assertEquals(1, client.answered());
        assertEquals(2, client.repeated());
    }

    @Test
    void each_post_has_a_key_of_its_own_and_a_get_has_none() {
        answers.addAll(List.of(answer(200, "{}"), answer(200, "{}"), answer(200, "{}")));
        Caller caller = caller(client(AGAIN));
        caller.post(Service.PLAN, "/v1/plans", Body.EMPTY);
        caller.post(Service.PLAN, "/v1/plans", Body.EMPTY);
        caller.get(Service.PLAN, "/v1/plans");
        assertEquals(
                2,
                sent.stream()
                        .limit(2)
                        .map(each -> header(each, "Idempotency-Key"))
                        .distinct()
                        .count());
        assertEquals(Optional.empty(), sent.get(2).headers().firstValue("Idempotency-Key"));
    }

    @Test
    void a_refusal_is_not_sent_again() {
        answers.add(answer(409, "{\"code\":\"mandate-closed\",\"detail\":\"It is closed.\"}"));
        ScenarioFailure failure =
                assertThrows(ScenarioFailure.class, () -> caller(client(AGAIN)).get(Service.PLAN, "/v1/mandates/1"));
        assertEquals(
                "GET plan-service /v1/mandates/1 was answered with 409 mandate-closed: It is closed.",
                failure.getMessage());
        assertEquals(1, sent.size());
    }

    @Test
    void a_measuring_client_sends_everything_once_and_without_a_key() {
        answers.add(answer(503, "away"));
        Request request = Request.post(Service.PLAN, "/v1/plans", Body.json(Map.of()));
        assertEquals(503, caller(client(Retry.never())).attempt(request).status());
        assertFalse(sent.get(0).headers().firstValue("Idempotency-Key").isPresent());
        answers.add(new ConnectException("refused"));
        assertThrows(ScenarioFailure.class, () -> caller(client(Retry.never())).attempt(request));
        assertEquals(2, sent.size());
    }

    @Test
    void patience_ends_with_the_last_reason() {
        Retry hasty = new Retry(Duration.ofSeconds(1), Duration.ofNanos(1), Duration.ZERO);
        answers.add(answer(503, "{\"code\":\"unavailable\",\"detail\":\"No database.\"}"));
        ScenarioFailure failure =
                assertThrows(ScenarioFailure.class, () -> caller(client(hasty)).get(Service.PLAN, "/v1/plans"));
        assertTrue(
                failure.getMessage().endsWith("was answered with 503 unavailable: No database."), failure.getMessage());
    }

    @Test
    void the_token_is_asked_for_each_attempt_and_the_unit_is_named() {
        answers.addAll(List.of(answer(503, ""), answer(200, "{}")));
        Deque<String> tokens = new ArrayDeque<>(List.of("old", "new"));
        client(AGAIN).as(tokens::removeFirst).actingFor("ubnd:91").get(Service.PLAN, "/v1/plans");
        assertEquals(
                List.of("Bearer old", "Bearer new"),
                sent.stream().map(each -> header(each, "Authorization")).toList());
        assertEquals("ubnd:91", header(sent.get(1), "Acting-Unit"));
    }

    @Test
    void a_change_names_the_version_that_it_is_made_on() {
        answers.add(answer(200, "{}"));
        caller(client(AGAIN)).post(Service.PLAN, "/v1/plans/1/issue", Body.json(Map.of()), "\"3\"");
        assertEquals("\"3\"", header(sent.get(0), "If-Match"));
        assertEquals("application/json", header(sent.get(0), "Content-Type"));
    }

    @Test
    void a_creation_is_known_by_its_address_and_tag() {
        answers.add(new Canned(
                201, Map.of("location", List.of("http://localhost:1/v1/plans/p-1"), "etag", List.of("\"1\"")), ""));
        Response created = caller(client(AGAIN)).post(Service.PLAN, "/v1/plans", Body.EMPTY);
        assertEquals("p-1", created.createdId());
        assertEquals("\"1\"", created.etag());
    }

    @Test
    void instances_are_asked_in_turn_and_the_next_one_where_one_is_down() {
        answers.addAll(
                List.of(answer(200, "{}"), new ConnectException("refused"), answer(200, "{}"), answer(200, "{}")));
        Caller caller = caller(client(AGAIN));
        for (int i = 0; i < 3; i++) {
            caller.get(Service.DESK, "/v1/events");
        }
        assertEquals(List.of(2, 3, 2, 3), ports());
    }

    @Test
    void what_each_instance_must_hear_is_said_to_each() {
        answers.addAll(List.of(answer(200, "{}"), answer(200, "{}")));
        caller(client(AGAIN)).putToEach(Service.DESK, "/v1/clock", Body.json(Map.of()));
        assertEquals(List.of(2, 3), ports());
    }

    private List<Integer> ports() {
        return sent.stream().map(request -> request.uri().getPort()).toList();
    }

    private ApiClient client(Retry retry) {
        return new ApiClient(this::send, BASES, retry);
    }

    private static Caller caller(ApiClient client) {
        return client.as(() -> "token");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        sent.add(request);
        Object next = answers.removeFirst();
        if (next instanceof IOException down) {
            throw down;
        }
        return (Canned) next;
    }

    private static String header(HttpRequest request, String name) {
        return request.headers().firstValue(name).orElseThrow();
    }

    private static Canned answer(int status, String body) {
        return new Canned(status, Map.of(), body);
    }

    private record Canned(int statusCode, Map<String, List<String>> fields, String words)
            implements HttpResponse<byte[]> {

        @Override
        public byte[] body() {
            return words.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(fields, (name, value) -> true);
        }

        @Override
        public @Nullable HttpRequest request() {
            return null;
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public @Nullable URI uri() {
            return null;
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
