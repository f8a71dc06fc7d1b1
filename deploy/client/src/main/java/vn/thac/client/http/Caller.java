package vn.thac.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Json;
import vn.thac.client.Service;

/** A person or a system that calls the services, for the unit it names or the only one it has. */
public final class Caller {

    private final ApiClient client;
    private final Supplier<String> token;
    private final @Nullable String unit;

    Caller(ApiClient client, Supplier<String> token, @Nullable String unit) {
        this.client = client;
        this.token = token;
        this.unit = unit;
    }

    /** The same, for one unit of its subtree. */
    public Caller actingFor(String reference) {
        return new Caller(client, token, reference);
    }

    /** Whatever the answer is. */
    public Response attempt(Request request) {
        return client.send(request, token, unit);
    }

    public Response get(Service service, String path) {
        return attempt(Request.get(service, path)).requireSuccess();
    }

    public Response post(Service service, String path, Body body) {
        return attempt(Request.post(service, path, body)).requireSuccess();
    }

    /** On the version that was read before. */
    public Response post(Service service, String path, Body body, String etag) {
        return attempt(Request.post(service, path, body).ifMatch(etag)).requireSuccess();
    }

    public Response put(Service service, String path, Body body) {
        return attempt(Request.put(service, path, body)).requireSuccess();
    }

    /** To each instance: for what one of them does not tell the others, such as the clock of a demonstration. */
    public void putToEach(Service service, String path, Body body) {
        client.sendToEach(Request.put(service, path, body), token, unit);
    }

    /** The items of a list that fits on one page. */
    public List<JsonNode> items(Service service, String path) {
        return Json.items(get(service, path).json());
    }

    /** Goes through all pages of a list. */
    public void each(Service service, String path, Consumer<JsonNode> item) {
        Pages.each(path, page -> get(service, page).json(), item);
    }

    /** How many items a list has; -1 when the service doesn't say. */
    public long total(Service service, String path) {
        return get(service, Pages.with(path, "limit=1&total=true"))
                .json()
                .path("total")
                .asLong(-1);
    }
}
