package vn.thac.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.client.Json;

/** Which migrations the services ran at this start, in one line, from what they say of their health. */
final class MigrationsRun {

    private static final String RAN = ".ran";

    private MigrationsRun() {}

    static String line(List<ServiceProcess> services) {
        Map<String, Optional<JsonNode>> health = new LinkedHashMap<>();
        services.forEach(service -> health.put(
                service.name(),
                service.health("started").map(said -> Json.read(said.getBytes(StandardCharsets.UTF_8)))));
        return line(health);
    }

    /**
     * For example {@code Migrations: identity core to 2, service to 5 · plan-service core to 2}; or that there were none,
     * or of whom it is not known.
     */
    static String line(Map<String, Optional<JsonNode>> health) {
        List<String> said = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        health.forEach((service, told) -> told.ifPresentOrElse(
                it -> {
                    if (!of(it).isEmpty()) {
                        said.add(service + " " + of(it));
                    }
                },
                () -> unknown.add(service)));
        if (!unknown.isEmpty()) {
            said.add("not known of " + String.join(", ", unknown));
        }
        return said.isEmpty()
                ? "Migrations: none, the data is as this build wants it."
                : "Migrations: " + String.join(" · ", said);
    }

    /** What one service says; empty where it ran none. */
    static String of(JsonNode health) {
        List<String> ran = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            if (check.path("name").asText().equals("migrations")) {
                JsonNode data = check.path("data");
                data.fieldNames().forEachRemaining(field -> {
                    if (field.endsWith(RAN) && data.path(field).asInt() > 0) {
                        String history = field.substring(0, field.length() - RAN.length());
                        ran.add(history + " to "
                                + data.path(history + ".version").asText());
                    }
                });
            }
        }
        return String.join(", ", ran);
    }
}
