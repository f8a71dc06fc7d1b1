package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What a starter that was killed left running on a data folder. Only who holds the folder may look. */
public final class Leftovers {

    private static final List<String> PARTS_IN_STOP_ORDER = List.of("keycloak", "kafka", "postgres");

    private Leftovers() {}

    /** Lets the old watchdog finish first: it would take our new processes for the old ones. */
    public static void stop(Home home) {
        new Child(home, Watchdog.NAME).awaitEnd(Duration.ofMinutes(1));
        known(home).stream()
                .filter(name -> !PARTS_IN_STOP_ORDER.contains(name) && !name.equals(Watchdog.NAME))
                .forEach(name -> stop(home, name));
        PARTS_IN_STOP_ORDER.forEach(name -> stop(home, name));
    }

    private static void stop(Home home, String name) {
        new Child(home, name).stop(name.equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(20));
    }

    private static List<String> known(Home home) {
        var folder = home.processId("any").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
