package vn.thac.desk.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A system of somebody else that is sent events, and behaves as a test wants it to. */
final class Receiver implements AutoCloseable {

    /** How it answers. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What came, with what was in it, in the order in which it came. */
    record Came(String id, String type, String body, Map<String, List<String>> headers) {

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException no) {
                return false;
            }
        }
    }

    private final HttpServer server;
    private final List<Came> came = new ArrayList<>();
    private final AtomicInteger elsewhere = new AtomicInteger();

    /** @param manner for the nth that comes, from 1 */
    Receiver(Function<Integer, Manner> manner) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/events", exchange -> {
            int nth = note(exchange);
            manner.apply(nth).answer(exchange);
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            status(200).answer(exchange);
        });
        server.start();
    }

    static Receiver thatTakesAll() {
        return new Receiver(nth -> status(204));
    }

    static Manner status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    static Manner redirect() {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            status(307).answer(exchange);
        };
    }

    static Manner slowly(int status) {
        return exchange -> {
            pause(400);
            status(status).answer(exchange);
        };
    }

    static Manner hangUp() {
        return HttpExchange::close;
    }

    /** The answer comes at once, what it says drop by drop. */
    static Manner dribble() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause(50);
            }
            exchange.close();
        };
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        JsonPath json = JsonPath.from(body);
        came.add(new Came(json.getString("id"), json.getString("type"), body, headers));
        return came.size();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    synchronized List<Came> came() {
        return List.copyOf(came);
    }

    /** Each id as it came first. */
    List<String> ids() {
        return List.copyOf(new LinkedHashSet<>(came().stream().map(Came::id).toList()));
    }

    int elsewhere() {
        return elsewhere.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
