package vn.thac.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.thac.client.Json;

/** Which migrations the services ran at this start, in one line, from what they say of their health. */
final class MigrationsRun {

    private static final List<String> HISTORIES = List.of("core", "directory", "service");

    private MigrationsRun() {}

    /** For example {@code Migrations: identity core to 2, service to 5 · plan-service core to 2}; or that there were none. */
    static String line(List<ServiceProcess> services) {
        List<String> ran = new ArrayList<>();
        for (ServiceProcess service : services) {
            service.health("started")
                    .map(health -> of(Json.read(health.getBytes(StandardCharsets.UTF_8))))
                    .filter(said -> !said.isEmpty())
                    .ifPresent(said -> ran.add(service.name() + " " + said));
        }
        return ran.isEmpty()
                ? "Migrations: none, the data is as this build wants it."
                : "Migrations: " + String.join(" · ", ran);
    }

    /** What one service says; empty where it ran none. */
    static String of(JsonNode health) {
        List<String> ran = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            if (check.path("name").asText().equals("migrations")) {
                for (String history : HISTORIES) {
                    if (check.path("data").path(history + ".ran").asInt() > 0) {
                        ran.add(history + " to "
                                + check.path("data").path(history + ".version").asText());
                    }
                }
            }
        }
        return String.join(", ", ran);
    }
}
