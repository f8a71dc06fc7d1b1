package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends to every operation of a contract bodies of the right shape in which values went wrong, beside parameters and
 * headers of all kinds. What comes back may be anything but a fault of ours: no 5xx, and each refusal in our shape.
 *
 * <p>{@code -Dthac.hostile.requests=100000} for a long run; it says its seed, and {@code -Dthac.hostile.seed} repeats one.
 */
public final class HostileValues {

    private static final int USUAL = 200;
    private static final long SEED = 28;
    private static final int ENOUGH_WRONG = 20;

    /** Of a long run only: what an administrator does by chance, other tests would find. */
    private static final String ADMINISTRATOR = "quan-tri";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> ODD_HEADERS = List.of(
            "-", "", " ", "*", "\"", "\"1\"", "W/\"1\"", "1", "%FF", "%C4%90", "\u00ff", ";", ",", "x".repeat(3_000));

    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "Accept",
            "If-Match",
            "Acting-Unit",
            "Change-Reason",
            "Idempotency-Key",
            "traceparent",
            "If-None-Match");

    private record Operation(String method, String path, JsonNode said) {

        /** The time of a service is the same for all that is tested on it. */
        boolean movesTheClock() {
            return method.equals("PUT") && path.equals("/v1/clock");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final List<String> users;
    private final Random random;
    private final Shapes shapes;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private HostileValues(URI service, List<String> users, long seed) {
        this.service = service;
        this.users = users;
        this.random = new Random(seed);
        JsonNode contract = Shapes.json(read(Path.of("contract", "openapi.json")));
        this.shapes = new Shapes(contract, random);
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation =
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                    if (!operation.movesTheClock()) {
                        operations.add(operation);
                    }
                }));
    }

    /** @param users of the realm, by turns; what they may do is done where a request is right by chance */
    public static void assertSurvives(URI service, String... users) {
        int requests = Integer.getInteger("thac.hostile.requests", USUAL);
        long seed = Long.getLong("thac.hostile.seed", requests == USUAL ? SEED : System.nanoTime());
        List<String> all = new ArrayList<>(List.of(users));
        if (requests > USUAL) {
            all.add(ADMINISTRATOR);
        }
        var hostile = new HostileValues(URI.create("http://" + service.getAuthority()), all, seed);
        for (int sent = 0; sent < requests && hostile.wrong.size() < ENOUGH_WRONG; sent++) {
            hostile.send(hostile.operations.get(sent % hostile.operations.size()));
        }
        assertEquals(List.of(), hostile.wrong, "of " + requests + " requests, seed " + seed);
    }

    private void send(Operation operation) {
        var request = HttpRequest.newBuilder(URI.create(service + path(operation.path()) + query(operation.said())))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Tokens.of(users.get(random.nextInt(users.size()))));
        String body = null;
        JsonNode content = operation.said().at("/requestBody/content");
        if (content.size() > 0) {
            String type = content.fieldNames().next();
            body = body(type, content.path(type));
            request.header("Content-Type", type);
        }
        if (random.nextInt(3) > 0) {
            request.setHeader("If-Match", "*");
        }
        if (random.nextInt(3) == 0) {
            odd(request);
        }
        request.method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        judge(request.build(), body);
    }

    private void odd(HttpRequest.Builder request) {
        String name = HEADERS.get(random.nextInt(HEADERS.size()));
        try {
            request.setHeader(name, ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size())));
        } catch (IllegalArgumentException notSentByThisClient) {
            // RawHttp sends those.
        }
    }

    private String body(String type, JsonNode media) {
        JsonNode example = media.path("example");
        for (JsonNode each : media.path("examples")) {
            example = each.path("value");
        }
        if (!type.endsWith("json")) {
            return spoiled(example.isMissingNode() ? "a: 1" : example.asText());
        }
        JsonNode good = example.isTextual() && random.nextBoolean()
                ? Shapes.json(example.asText())
                : example.isContainerNode() && random.nextBoolean() ? example : shapes.make(media.path("schema"));
        return (random.nextInt(10) == 0 ? good : shapes.spoil(good)).toString();
    }

    /** A text that is no JSON: some of its letters are others. */
    private String spoiled(String text) {
        var spoiled = new StringBuilder(text);
        for (int times = 1 + random.nextInt(4); times > 0 && spoiled.length() > 0; times--) {
            int at = random.nextInt(spoiled.length());
            spoiled.replace(at, Math.min(spoiled.length(), at + random.nextInt(3)), shapes.oddText());
        }
        return spoiled.toString();
    }

    private String path(String template) {
        var path = new StringBuilder();
        for (String step : template.substring(1).split("/")) {
            path.append('/').append(step.startsWith("{") ? encoded(place()) : step);
        }
        return path.toString();
    }

    private String place() {
        return switch (random.nextInt(4)) {
            case 0 -> shapes.oddText().isBlank() ? "x" : cut(shapes.oddText());
            case 1 -> "ubnd:91";
            default -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private String query(JsonNode operation) {
        var query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                JsonNode good = shapes.make(parameter.path("schema"));
                String value = random.nextBoolean()
                        ? cut(shapes.oddText())
                        : good.isTextual() ? good.asText() : good.toString();
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(encoded(value));
            }
        }
        return query.toString();
    }

    private void judge(HttpRequest request, @Nullable String body) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            boolean shaped =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                            && answer.body().contains("\"code\":")
                            && answer.body().contains("\"errors\":[");
            if (status >= 500 || status >= 400 && !shaped) {
                note(request, body, status + " " + cut(answer.body()));
            }
        } catch (IOException lost) {
            note(request, body, lost.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void note(HttpRequest request, @Nullable String body, String came) {
        wrong.add(request.method() + " " + cut(request.uri().toString()) + " "
                + request.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equals("Authorization"))
                        .map(header ->
                                header.getKey() + ": " + cut(header.getValue().toString()))
                        .toList()
                + " " + (body == null ? "" : body.substring(0, Math.min(600, body.length()))) + " → " + came);
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }

    /** Half a surrogate becomes a question mark: a client sends no other. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
