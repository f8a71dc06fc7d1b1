package vn.thac.launcher.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.launcher.Running;

/** What always holds (DESIGN), looked at from below: in the four databases and in the events that Kafka keeps. */
final class Invariants {

    private static final List<String> DATABASES = List.of("identity", "plan", "task", "report");

    private static final Map<String, List<String>> NEVER_TWICE = Map.of(
        "plan", List.of("select plan, unit from mandate group by 1, 2 having count(*) > 1"),
        "task", List.of("select plan_id, item_key, unit_id from assignment group by 1, 2, 3 having count(*) > 1"),
        "report", List.of("select regime_id, unit_id, period from obligation group by 1, 2, 3 having count(*) > 1"));

    private final Running running;

    Invariants(Running running) {
        this.running = running;
    }

    void mustHold() throws SQLException {
        awaitQuiet();
        var told = new HashSet<String>();
        nothingDoubledOrOutOfOrder(told);
        var changed = new HashSet<String>();
        for (var name : DATABASES) {
            try (var database = open(name)) {
                assertEquals(0, number(database, "select count(*) from dead_letter"), "dead letters in " + name);
                for (var query : NEVER_TWICE.getOrDefault(name, List.of())) {
                    assertEquals(0, number(database, "select count(*) from (" + query + ") as doubled"), name + ": " + query);
                }
                changed.addAll(changes(database));
            }
        }
        assertEquals(Set.of(), without(changed, told), "changes without their event");
        assertEquals(Set.of(), without(told, changed), "events without their change");
        assertTrue(told.size() > 1_000, "only " + told.size() + " events were found");
    }

    /** Sequences begin at 1 and have no gap; what comes twice is the same event. */
    private void nothingDoubledOrOutOfOrder(Set<String> told) {
        var last = new HashMap<String, Long>();
        var ids = new HashMap<String, String>();
        for (var event : Events.all(running.parts().kafka())) {
            var aggregate = event.aggregate() + " " + event.key();
            var place = aggregate + " " + event.sequence();
            var before = ids.putIfAbsent(place, event.id());
            if (before == null) {
                assertEquals(last.getOrDefault(aggregate, 0L) + 1, event.sequence(), "the next sequence of " + aggregate + ", at " + event.type());
                last.put(aggregate, event.sequence());
                told.add(place);
            } else {
                assertEquals(before, event.id(), "two different events at " + place);
            }
        }
    }

    private static Set<String> changes(Connection database) throws SQLException {
        var changes = new HashSet<String>();
        try (var rows = database.createStatement().executeQuery("select aggregate, aggregate_id, sequence from audit")) {
            while (rows.next()) {
                var place = rows.getString(1) + " " + rows.getString(2) + " " + rows.getLong(3);
                assertTrue(changes.add(place), "two changes at " + place);
            }
        }
        return changes;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** Everything that was written has been sent. */
    private void awaitQuiet() throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (var name : DATABASES) {
            try (var database = open(name)) {
                while (number(database, "select count(*) from outbox") > 0) {
                    assertTrue(System.nanoTime() < end, "the outbox of " + name + " is still not empty");
                    Stage.pause(Duration.ofMillis(100));
                }
            }
        }
    }

    private Connection open(String name) throws SQLException {
        var parts = running.parts();
        return DriverManager.getConnection(parts.postgres().jdbcUrl(name), name, parts.secrets().database(name));
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
