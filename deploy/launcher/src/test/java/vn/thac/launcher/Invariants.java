package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.StreamAudit;
import vn.thac.client.event.Event;
import vn.thac.client.event.EventReader;
import vn.thac.client.event.Settled;

/** What always holds (DESIGN), looked at from below: in the services' databases and in the events that Kafka keeps. */
final class Invariants {

    private static final Map<Service, String> NEVER_TWICE = Map.of(
            Service.PLAN, "select plan, unit from mandate group by 1, 2 having count(*) > 1",
            Service.TASK,
                    "select plan_id, item_key, unit_id from assignment group by 1, 2, 3, from_day, to_day having count(*) > 1",
            Service.REPORT, "select regime_id, unit_id, period from obligation group by 1, 2, 3 having count(*) > 1");

    /** What is told among the events of something else, in their order. */
    private static final Map<String, String> TOLD_AMONG = Map.of(
            "fan-out", "plan",
            "conformance", "plan",
            "apportionment", "plan",
            "condition", "plan-assignments",
            "notice", "assignment",
            "account", "post",
            "programme", "definition",
            "plan-programmes", "plan");

    private final Deployment deployment;

    Invariants(Deployment deployment) {
        this.deployment = deployment;
    }

    void mustHold() throws SQLException {
        Settled.await(deployment, Duration.ofMinutes(1));
        Set<String> sent = events();
        Set<String> changed = new HashSet<>();
        for (Service service : Service.values()) {
            try (Connection database = deployment.database(service.database())) {
                assertEquals(0, number(database, "select count(*) from dead_letter"), "dead letters of " + service);
                String twice = NEVER_TWICE.get(service);
                if (twice != null) {
                    assertEquals(0, number(database, "select count(*) from (" + twice + ") as twice"), twice);
                }
                changed.addAll(changes(database));
            }
        }
        assertEquals(Set.of(), without(changed, sent), "changes without their event");
        assertEquals(Set.of(), without(sent, changed), "events without their change");
        assertTrue(sent.size() > 1_000, "only " + sent.size() + " events were found");
    }

    /** Nothing is missing, out of order or there twice; what comes twice is the same event. */
    private Set<String> events() {
        StreamAudit audit = new StreamAudit();
        Map<String, String> ids = new HashMap<>();
        EventReader.readAll(deployment, record -> {
            Event event = Event.of(record);
            audit.take(event);
            for (Event.Version version : event.versions()) {
                String place = place(event.topic(), version.aggregate(), version.number());
                String before = ids.putIfAbsent(place, event.id());
                assertTrue(before == null || before.equals(event.id()), "two different events at " + place);
            }
        });
        assertEquals(
                List.of(),
                audit.checks().stream()
                        .filter(check -> !check.holds())
                        .map(Check::toString)
                        .toList());
        return ids.keySet();
    }

    private static Set<String> changes(Connection database) throws SQLException {
        Set<String> changes = new HashSet<>();
        try (ResultSet rows = database.createStatement()
                .executeQuery("select aggregate, aggregate_id, sequence from audit where sequence is not null")) {
            while (rows.next()) {
                String place = place(topic(rows.getString(1)), rows.getString(2), rows.getLong(3));
                assertTrue(changes.add(place), "two changes at " + place);
            }
        }
        return changes;
    }

    private static String topic(String aggregate) {
        return "thac." + TOLD_AMONG.getOrDefault(aggregate, aggregate);
    }

    private static String place(String topic, String aggregate, long version) {
        return topic + " " + aggregate + " " + version;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (ResultSet row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
