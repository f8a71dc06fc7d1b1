package vn.thac.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final UUID PLAN = new UUID(0, 1);
    private static final UUID UNIT = new UUID(0, 2);

    private final Change change = new Change("assignment", PLAN, 3, "assignment.accepted.v1", "payload");

    @Test
    void a_change_is_told_on_its_aggregates_topic_in_order_with_that_alone() {
        assertEquals("assignment", change.topic());
        assertEquals(PLAN, change.key());
        assertEquals(List.of(new Versioned(PLAN, 3)), change.changed());
    }

    @Test
    void a_change_may_be_kept_in_order_with_others() {
        assertEquals(UNIT, change.keyedBy(UNIT).key());
        assertEquals(PLAN, change.keyedBy(UNIT).aggregateId());
        Change among = change.amongEventsOf("plan", UNIT);
        assertEquals("plan", among.topic());
        assertEquals(UNIT, among.key());
        assertEquals("assignment", among.aggregate());
    }

    @Test
    void a_change_may_say_how_it_was_whatever_else_is_said_of_it() {
        assertNull(change.before());
        Change from = change.from("before").keyedBy(UNIT).amongEventsOf("plan", UNIT);
        assertEquals("before", from.before());
        assertEquals(change.payload(), from.payload());
        assertEquals(change.sequence(), from.sequence());
        assertEquals("plan", change.amongEventsOf("plan", UNIT).from("b").topic());
        assertEquals(UNIT, change.keyedBy(UNIT).from("b").key());
    }

    @Test
    void a_bulk_changes_something() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new BulkChange("unit", UNIT, "units.recorded.v1", "payload", List.of()));
    }
}
