package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The processes of a data folder, as their starter has noted them: for whoever is not the starter. */
public final class NotedProcesses {

    private static final List<String> PARTS_IN_STOP_ORDER = List.of("keycloak", "kafka", "postgres");

    private static final String NOTE = ".pid";

    private NotedProcesses() {}

    /** By name, in the order in which they are stopped; one that is noted but does not run has no id. */
    public static Map<String, OptionalLong> of(Home home) {
        Map<String, OptionalLong> all = new LinkedHashMap<>();
        for (var name : inStopOrder(home)) {
            var running = new Child(home, name).running();
            all.put(name, running.map(process -> OptionalLong.of(process.pid())).orElseGet(OptionalLong::empty));
        }
        return all;
    }

    /** Services first; the watchdog, which ends by itself, is none of them. */
    static List<String> inStopOrder(Home home) {
        var folder = home.processId("any").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(NOTE))
                    .map(name -> name.substring(0, name.length() - NOTE.length()))
                    .filter(name -> !name.equals(Watchdog.NAME))
                    .sorted(Comparator.comparingInt((String name) -> PARTS_IN_STOP_ORDER.indexOf(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
