package vn.thac.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thac.launcher.Running;
import vn.thac.parts.Trouble;

/**
 * The public REST interface as a government's system uses it: one token, kept connections.
 * Answers outside 2xx end the bench, as it sends nothing wrong.
 */
final class Api {

    static final String GATEWAY = "national-gateway";
    static final String GATEWAY_ACTOR = "service-account-national-gateway";
    private static final String ADMINISTRATOR = "quan-tri";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final Supplier<String> token;

    private Api(HttpClient http, Supplier<String> token) {
        this.http = http;
        this.token = token;
    }

    /** The centre's own system, which acts for every People's Committee. */
    static Api gateway(Running running) {
        var tokens = running.tokens();
        return new Api(client(), () -> tokens.ofClient(GATEWAY));
    }

    /** Who keeps units and posts, and may read everything. */
    static Api administrator(Running running) {
        var tokens = running.tokens();
        return new Api(client(), () -> tokens.of(ADMINISTRATOR));
    }

    /** Answers are finished on the thread that reads the sockets: the fewest hops, for the cheapest client. */
    private static HttpClient client() {
        return HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Runnable::run)
            .build();
    }

    JsonNode get(URI base, String path) {
        return Json.read(send(request(base, path).GET().build()).body());
    }

    /** Only takes the answer, without looking into it. */
    void fetch(URI base, String path) {
        send(request(base, path).GET().build());
    }

    HttpResponse<byte[]> post(URI base, String path, String body) {
        return post(base, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers -> { });
    }

    HttpResponse<byte[]> post(URI base, String path, byte[] body, Consumer<HttpRequest.Builder> headers) {
        var request = request(base, path).POST(HttpRequest.BodyPublishers.ofByteArray(body)).setHeader("Content-Type", "application/json");
        headers.accept(request);
        return send(request.build());
    }

    /** Goes through all pages of a list. */
    void each(URI base, String path, Consumer<JsonNode> item) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        var at = first;
        while (true) {
            var page = get(base, at);
            page.path("items").forEach(item);
            var next = page.path("next");
            if (next.isMissingNode() || next.isNull()) {
                return;
            }
            at = first + "&cursor=" + next.asText();
        }
    }

    /** How many items a list has. */
    long total(URI base, String path) {
        return get(base, path + (path.contains("?") ? "&" : "?") + "limit=1&total=true").path("total").asLong(-1);
    }

    private HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Trouble(request.method() + " " + request.uri() + " was answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble("No answer to " + request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for " + request.uri() + ".", e);
        }
    }
}
