package vn.thac.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Json;
import vn.thac.client.ScenarioFailure;

/** What a service answered; the body is read only when somebody asks. */
public final class Response {

    private final Request request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private @Nullable JsonNode json;

    Response(Request request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        JsonNode read = json;
        if (read == null) {
            read = Json.read(body);
            json = read;
        }
        return read;
    }

    /** The version that the answer speaks of, to be sent back as {@code If-Match}. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new ScenarioFailure(request + " gave no ETag."));
    }

    /** After what time the same request may be taken, where the service says that now it is not. */
    public Optional<Duration> comeAgainAfter() {
        return status == 429 || status == 503
                ? header("Retry-After").map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** The id of what a creation made: the last part of its address. */
    public String createdId() {
        String location = header("Location")
                .orElseThrow(() -> new ScenarioFailure(request + " made something but did not say where."));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** What the service says is wrong; only where the answer is no success. */
    public Problem problem() {
        return Problem.of(status, body);
    }

    public Response requireSuccess() {
        if (!isSuccess()) {
            throw new ScenarioFailure(
                    request + " was answered with " + problem().sentence());
        }
        return this;
    }

    public Response requireStatus(int wanted) {
        if (status != wanted) {
            throw new ScenarioFailure(request + " should be answered with " + wanted + ", but was with "
                    + (isSuccess() ? status + ": " + text() : problem().sentence()));
        }
        return this;
    }
}
