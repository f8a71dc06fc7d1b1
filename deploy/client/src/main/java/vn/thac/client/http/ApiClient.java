package vn.thac.client.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;

/**
 * Sends requests over kept connections, to all instances of a service in turn; once more, to the next one, while a service
 * is down or its answer was lost, if told to.
 * Then every POST has a key of its own, so sending it again can't do it twice. Safe for many threads.
 */
public final class ApiClient {

    /** How a request travels; tests have no network. */
    interface Transport {
        HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;
    }

    private final Transport transport;
    private final Map<Service, List<URI>> bases;
    private final Retry retry;
    private final AtomicInteger sent = new AtomicInteger();
    private final LongAdder answered = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    public ApiClient(Deployment deployment, Retry retry) {
        this(overHttp(deployment.trust()), bases(deployment), retry);
    }

    ApiClient(Transport transport, Map<Service, List<URI>> bases, Retry retry) {
        this.transport = transport;
        this.bases = bases;
        this.retry = retry;
    }

    /** Answers are finished on the thread that reads the sockets: the fewest hops, for the cheapest client. */
    private static Transport overHttp(@Nullable SSLContext trust) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10));
        // With TLS that thread would wait for itself.
        HttpClient http = trust == null
                ? client.executor(Runnable::run).build()
                : client.sslContext(trust).build();
        return request -> http.send(request, BodyHandlers.ofByteArray());
    }

    private static Map<Service, List<URI>> bases(Deployment deployment) {
        Map<Service, List<URI>> bases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            bases.put(service, deployment.urls(service));
        }
        return bases;
    }

    /** Who calls: a person or a system, by the token it has at the moment. */
    public Caller as(Supplier<String> token) {
        return new Caller(this, token, null);
    }

    /** How many requests were answered. */
    public long answered() {
        return answered.sum();
    }

    /** How often one had to be sent again. */
    public long repeated() {
        return repeated.sum();
    }

    Response send(Request request, Supplier<String> token, @Nullable String actingUnit) {
        return send(request, () -> next(request.service()), token, actingUnit);
    }

    /** What each instance has to hear by itself; what the last one answers. */
    Response sendToEach(Request request, Supplier<String> token, @Nullable String actingUnit) {
        return instances(request.service()).stream()
                .map(instance ->
                        send(request, () -> instance, token, actingUnit).requireSuccess())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Response send(Request request, Supplier<URI> base, Supplier<String> token, @Nullable String actingUnit) {
        String key = retry.repeats() && request.isPost() ? UUID.randomUUID().toString() : null;
        long begin = System.nanoTime();
        while (true) {
            ScenarioFailure failure;
            try {
                HttpResponse<byte[]> answer = transport.send(http(request, base.get(), token.get(), actingUnit, key));
                Response response = new Response(request, answer.statusCode(), answer.headers(), answer.body());
                if (response.status() < 500 || !retry.repeats()) {
                    answered.increment();
                    return response;
                }
                failure = new ScenarioFailure(
                        request + " was answered with " + response.problem().sentence());
            } catch (IOException | ScenarioFailure down) {
                failure = new ScenarioFailure("No answer to " + request + ": " + down, down);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ScenarioFailure("Interrupted during " + request + ".", e);
            }
            if (System.nanoTime() - begin >= retry.patience().toNanos()) {
                throw failure;
            }
            repeated.increment();
            Wait.pause(retry.pause());
        }
    }

    private HttpRequest http(
            Request request, URI base, String token, @Nullable String actingUnit, @Nullable String key) {
        Body body = request.body();
        HttpRequest.Builder http = HttpRequest.newBuilder(base.resolve(request.path()))
                .timeout(retry.attempt())
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .method(
                        request.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes()));
        if (body != null && !body.isEmpty()) {
            http.header("Content-Type", body.type());
        }
        header(http, "Acting-Unit", actingUnit);
        header(http, "If-Match", request.etag());
        header(http, "Idempotency-Key", key);
        return http.build();
    }

    private URI next(Service service) {
        List<URI> instances = instances(service);
        return instances.get(Math.floorMod(sent.getAndIncrement(), instances.size()));
    }

    private List<URI> instances(Service service) {
        return Objects.requireNonNull(bases.get(service));
    }

    private static void header(HttpRequest.Builder http, String name, @Nullable String value) {
        if (value != null) {
            http.header(name, value);
        }
    }
}
