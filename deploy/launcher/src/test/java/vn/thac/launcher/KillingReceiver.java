package vn.thac.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import vn.thac.client.Json;

/**
 * Somebody else's system that takes every event it is sent, and at the worst moment has the sender killed: when it has an
 * event and has not said so yet.
 */
final class KillingReceiver implements AutoCloseable {

    /** An event as it came; {@code answered} is false where its sender was killed meanwhile. */
    record Came(String id, String subject, long sequence, boolean answered) {}

    private final HttpServer server;
    private final int everySoMany;
    private final int kills;
    private final Runnable kill;
    private final List<Came> came = new ArrayList<>();
    private int killed;
    private int since;

    /** @param everySoMany how many events it takes before it kills once more, until it has done so often enough */
    KillingReceiver(int everySoMany, int kills, Runnable kill) {
        this.everySoMany = everySoMany;
        this.kills = kills;
        this.kill = kill;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/events", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode event = Json.read(exchange.getRequestBody().readAllBytes());
        if (note(event)) {
            kill.run();
        }
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Whether its sender is to be killed before it is answered. */
    private synchronized boolean note(JsonNode event) {
        since++;
        boolean now = since > everySoMany && killed < kills;
        if (now) {
            killed++;
            since = 0;
        }
        came.add(new Came(
                event.path("id").asText(),
                event.path("subject").asText(),
                event.path("sequence").asLong(),
                !now));
        return now;
    }

    synchronized int killed() {
        return killed;
    }

    synchronized List<Came> came() {
        return List.copyOf(came);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
