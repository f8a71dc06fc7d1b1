package vn.thac.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.event.OutgoingEvent;
import vn.thac.core.event.Versioned;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;
import vn.thac.directory.thing.SeenEvents;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;

/** What is told of changes, from the transaction to the consumer. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ChangesIT {

    private static final Map<String, String> PAYLOAD = Map.of("name", "kettle");

    @Inject
    Changes changes;

    @Inject
    Database database;

    @Inject
    SeenEvents seen;

    @Test
    void a_version_of_an_aggregate_cannot_be_told_twice() {
        UUID id = Ids.next();
        record(change(id, 1));
        record(change(id, 2));
        DatabaseException refused = assertThrows(DatabaseException.class, () -> record(change(id, 2)));
        assertTrue(String.valueOf(refused.getMessage()).contains("no_version_twice"));
        assertThrows(DatabaseException.class, () -> record(bulk(id, new Versioned(id, 1))));
        assertEquals(List.of(1L, 2L), sequences(id));
    }

    @Test
    void aggregates_of_another_type_have_sequences_of_their_own() {
        UUID id = Ids.next();
        record(change(id, 1));
        record(new Change("box", id, 1, "box.made.v1", PAYLOAD).amongEventsOf("thing", id));
        assertEquals(List.of(1L, 1L), sequences(id));
    }

    @Test
    void a_bulk_of_three_is_one_event_and_three_audit_records() {
        UUID key = Ids.next();
        List<Versioned> three = Stream.of(1, 5, 9)
                .map(sequence -> new Versioned(Ids.next(), sequence))
                .toList();
        record(new BulkChange("thing", key, "things.counted.v1", PAYLOAD, three));
        for (Versioned one : three) {
            assertEquals(List.of(one.sequence()), sequences(one.id()));
        }
        Await.until("the event is seen", () -> seen.of(key).size() == 1);
        assertEquals(List.of("things.counted.v1 - -"), seen.of(key));
    }

    @Test
    void the_audit_of_each_of_a_bulk_keeps_how_it_is_since_where_that_is_said() {
        UUID said = Ids.next();
        UUID unsaid = Ids.next();
        record(bulk(Ids.next(), new Versioned(said, 1, Map.of("n", 1)), new Versioned(unsaid, 1)));
        assertEquals("{\"n\":1}", after(said));
        assertNull(after(unsaid));
    }

    private String after(UUID id) {
        return database.list(
                        "select after from audit where aggregate_id = ?",
                        row -> Optional.ofNullable(row.textOrNull("after")),
                        id)
                .get(0)
                .orElse(null);
    }

    @Test
    void events_of_one_key_come_in_their_order_whatever_they_are_of() {
        UUID key = Ids.next();
        UUID one = Ids.next();
        UUID other = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> changes.record(List.of(
                        change(one, 1).keyedBy(key),
                        bulk(key, new Versioned(other, 1)),
                        change(one, 2).keyedBy(key),
                        new Change("box", other, 2, "thing.counted.v1", PAYLOAD).amongEventsOf("thing", key))));
        Await.until("the events are seen", () -> seen.of(key).size() == 4);
        assertEquals(
                List.of(
                        "thing.counted.v1 " + one + " 1",
                        "things.counted.v1 - -",
                        "thing.counted.v1 " + one + " 2",
                        "thing.counted.v1 " + other + " 2"),
                seen.of(key));
    }

    private void record(OutgoingEvent change) {
        QuarkusTransaction.requiringNew().run(() -> changes.record(change));
    }

    private static Change change(UUID id, long sequence) {
        return new Change("thing", id, sequence, "thing.counted.v1", PAYLOAD);
    }

    private static BulkChange bulk(UUID key, Versioned... changed) {
        return new BulkChange("thing", key, "things.counted.v1", PAYLOAD, List.of(changed));
    }

    private List<Long> sequences(UUID id) {
        return database.list(
                "select sequence from audit where aggregate_id = ? order by sequence",
                row -> row.number("sequence"),
                id);
    }
}
