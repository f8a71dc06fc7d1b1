package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Cursor;
import vn.thac.core.sql.Database;

/**
 * Sends to every operation of a service's contract what can only be refused, and tells where the answer is not a
 * refusal as we make them: 4xx, problem+json, each fault with its code, place and sentence, and a trace id.
 */
public final class Hostile {

    /** No JSON, JSON of no use, and what no text, number or tree can hold. */
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "7",
            "{} {}",
            "{\"a\":1,\"a\":2}",
            "{\"colour\":1}",
            "[{\"colour\":1}]",
            "{\"a\\u0000b\":1}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":1e99999999999}",
            "[".repeat(100_000),
            "{\"colour\":\"" + "x".repeat(200_000) + "\"}");

    private static final List<String> IN_PATH = List.of("a%00b");
    private static final List<String> IN_QUERY = List.of("colour=red", "%00=1");

    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "uuid", List.of("not-a-uuid"),
            "date", List.of("2024-02-30", "0000-01-01", "%2B999999999-12-31"),
            "int32", List.of("x", "99999999999"));

    /** Places that no list has: days that no calendar or database knows, fields too few. */
    private static final List<String> CURSORS = List.of(
            Cursor.encode("+10000-01-01", "0190c5a2-8f00-7000-8000-000000000001"),
            Cursor.encode("2024-02-30", "0190c5a2-8f00-7000-8000-000000000001"),
            Cursor.encode("2024-06-30"),
            Cursor.encode("", "x"));

    private record Request(String method, String path, Map<String, String> headers, byte @Nullable [] body) {

        Request at(String elsewhere) {
            return new Request(method, elsewhere, headers, body);
        }

        Request with(String name, String value) {
            var all = new HashMap<>(headers);
            all.put(name, value);
            return new Request(method, path, all, body);
        }

        Request saying(String type, String text) {
            return new Request(method, path, with("Content-Type", type).headers, text.getBytes(StandardCharsets.UTF_8));
        }

        HttpRequest toSend(URI service) {
            var request = HttpRequest.newBuilder(URI.create(service + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            return request.build();
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final JsonPath contract =
            JsonPath.from(Path.of("contract", "openapi.json").toFile());
    private final Map<String, Map<String, Object>> schemas = contract.get("components.schemas");
    private final String token;
    private final List<String> wrong = new ArrayList<>();

    private Hostile(URI service, String user) {
        this.service = service;
        this.token = Tokens.of(user);
    }

    /** Nothing of it is taken otherwise than as a refusal, and nothing of it changes anything. */
    public static void assertRefused(URI service, Database database) {
        long before = changes(database);
        URI root = URI.create("http://" + service.getAuthority());
        assertEquals(List.of(), wrongAnswers(root, "quan-tri"));
        assertEquals(before, changes(database), "changes");
    }

    private static long changes(Database database) {
        return database.first("select count(*) as n from audit", row -> row.number("n"))
                .orElseThrow();
    }

    /** What was answered otherwise; empty when all is well. Nothing else may stop the user. */
    public static List<String> wrongAnswers(URI service, String user) {
        var hostile = new Hostile(service, user);
        Map<String, Map<String, Map<String, Object>>> paths = hostile.contract.get("paths");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> hostile.send(path, method, operation)));
        return List.copyOf(hostile.wrong);
    }

    private void send(String path, String method, Map<String, Object> operation) {
        var good = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        Map<?, ?> content =
                operation.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> said
                        ? said
                        : Map.of();
        var type = content.keySet().stream().findFirst().map(Object::toString).orElse("application/json");
        var request = new Request(method.toUpperCase(Locale.ROOT), good, Map.of("If-Match", "*"), null)
                .with("Authorization", "Bearer " + token);
        if (!content.isEmpty()) {
            request = request.saying(type, "{}");
            bodies(request, type);
        }
        logins(request);
        addresses(request, path);
        for (var parameter : (List<Map<String, Object>>) (List<?>) operation.getOrDefault("parameters", List.of())) {
            parameter(request, parameter);
        }
        refused(request.with("Accept", "x"), 0);
        refused(new Request("DELETE", good, request.headers, null), 0);
    }

    private void bodies(Request request, String type) {
        refused(request.saying("text/odd", "{}"), 415);
        refused(request.saying("odd", "{}"), 415);
        BODIES.forEach(odd -> refused(request.saying(type, odd), 0));
    }

    private void logins(Request request) {
        var parts = token.split("\\.");
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        var signedByNobody = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        for (var odd : List.of("...", none + "." + parts[1] + ".AAAA", signedByNobody)) {
            refused(request.with("Authorization", "Bearer " + odd), 401);
        }
    }

    private void addresses(Request request, String path) {
        IN_QUERY.forEach(odd -> refused(request.at(request.path + "?" + odd), 400));
        if (path.contains("{")) {
            IN_PATH.forEach(odd -> refused(request.at(path.replaceAll("\\{\\w+}", odd)), 400));
        }
    }

    private void parameter(Request request, Map<String, Object> parameter) {
        var schema = parameter.get("schema") instanceof Map<?, ?> said ? said : Map.of();
        var odd = "boolean".equals(schema.get("type"))
                ? List.of("1", "")
                : BY_FORMAT.getOrDefault(String.valueOf(schema.get("format")), List.of());
        if ("query".equals(parameter.get("in"))) {
            var named = request.path + "?" + parameter.get("name") + "=";
            odd.forEach(value -> refused(request.at(named + value), 400));
            if (isWord(schema)) {
                refused(request.at(named), 400);
            }
            if ("cursor".equals(parameter.get("name"))) {
                CURSORS.forEach(value -> survived(request.at(named + value)));
            }
        }
    }

    /** One word of a closed list, or several. */
    private boolean isWord(Map<?, ?> schema) {
        var one = schema.get("items") instanceof Map<?, ?> each ? each : schema;
        var name = String.valueOf(one.get("$ref")).replace("#/components/schemas/", "");
        return one.containsKey("enum") || schemas.getOrDefault(name, Map.of()).containsKey("enum");
    }

    private void refused(Request request, int status) {
        judge(request, status, answer(request));
    }

    /** It may be of use by chance, but it is no fault of ours. */
    private void survived(Request request) {
        var answer = answer(request);
        if (answer.statusCode() >= 500) {
            note(request, answer);
        }
    }

    private HttpResponse<String> answer(Request request) {
        try {
            return http.send(request.toSend(service), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(Request request, int status, HttpResponse<String> answer) {
        int got = answer.statusCode();
        boolean shaped = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.body().length() < 100_000
                && isWhole(Shapes.json(answer.body()), got);
        if ((status == 0 ? got / 100 != 4 : got != status) || !shaped) {
            note(request, answer);
        }
    }

    private void note(Request request, HttpResponse<String> answer) {
        var body = request.body == null ? "" : " " + cut(new String(request.body, StandardCharsets.UTF_8));
        wrong.add(request.method + " " + request.path + body + " → " + answer.statusCode() + " " + cut(answer.body()));
    }

    private static boolean isWhole(JsonNode problem, int status) {
        JsonNode errors = problem.path("errors");
        return problem.path("status").asInt() == status
                && problem.path("code").isTextual()
                && problem.path("traceId").asText().matches("[0-9a-f]{32}")
                && problem.path("title").isTextual()
                && !problem.path("title").asText().contains("{")
                && !errors.isEmpty()
                && errors.valueStream()
                        .allMatch(fault ->
                                fault.hasNonNull("code") && fault.hasNonNull("pointer") && fault.hasNonNull("detail"));
    }

    private static String cut(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
