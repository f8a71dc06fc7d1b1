package vn.thac.client.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.client.Json;
import vn.thac.client.event.Event;

class StreamAuditTest {

    private final StreamAudit audit = new StreamAudit();

    @BeforeEach
    void a_sound_stream() {
        audit.take(event("thac.plan", "p1", "plan.drafted.v1", 1, Map.of()));
        audit.take(event("thac.plan", "p1", "plan.issued.v1", 2, Map.of()));
        audit.take(event(
                "thac.mandate", "m1", "mandate.raised.v1", 1, Map.of("planId", "p1", "unit", Map.of("id", "u1"))));
        audit.take(event(
                "thac.mandate", "m2", "mandate.raised.v1", 1, Map.of("planId", "p1", "unit", Map.of("id", "u2"))));
        audit.take(assigned(Map.of("a1", "D1", "a2", "D2")));
        audit.take(event(
                "thac.report",
                "o1",
                "obligation.opened.v1",
                1,
                Map.of("regimeId", "r1", "unit", Map.of("id", "u1"), "period", "2024")));
        audit.take(event(
                "thac.report",
                "o2",
                "obligation.opened.v1",
                1,
                Map.of("regimeId", "r1", "unit", Map.of("id", "u1"), "period", "2025")));
        audit.take(event("thac.plan-assignments", "p1", "plan-assignments.raised.v1", 1, Map.of()));
    }

    @Test
    void nothing_is_broken_in_a_sound_stream() {
        assertEquals(0, broken());
        assertEquals(8, audit.events());
        assertEquals(2, audit.count("mandate.raised.v1"));
    }

    @Test
    void an_aggregate_begins_with_one_event_of_whatever_type() {
        audit.take(event("thac.plan", "p2", "plan.issued.v1", 1, Map.of()));
        assertEquals(0, broken());
        assertEquals(2, audit.count("plan.issued.v1"));
        assertEquals(1, audit.begun("plan.issued.v1"));
        assertEquals(1, audit.begun("plan.drafted.v1"));
        assertEquals(0, audit.begun("plan.withdrawn.v1"));
    }

    @Test
    void a_gap_is_found() {
        audit.take(event("thac.plan", "p1", "plan.fan-out-ended.v1", 4, Map.of()));
        assertBroken("the sequence of an aggregate has no gap and no repetition");
    }

    @Test
    void an_aggregate_that_does_not_begin_with_one_is_found() {
        audit.take(event("thac.plan", "p2", "plan.issued.v1", 2, Map.of()));
        assertBroken("the sequence of an aggregate has no gap and no repetition");
    }

    @Test
    void two_events_for_one_change_are_found() {
        audit.take(event("thac.plan", "p1", "plan.issued.v1", 2, Map.of()));
        assertBroken("the sequence of an aggregate has no gap and no repetition");
    }

    @Test
    void an_event_of_a_unit_may_overtake_another_but_none_may_be_wanting() {
        audit.take(event("thac.unit", "u9", "units.recorded.v1", 3, Map.of()));
        audit.take(event("thac.unit", "u9", "units.recorded.v1", 2, Map.of()));
        audit.take(event("thac.unit", "u9", "units.recorded.v1", 1, Map.of()));
        assertEquals(3, audit.lastOf("thac.unit", "u9"));
        assertEquals(0, broken());
        audit.take(event("thac.unit", "u9", "units.recorded.v1", 5, Map.of()));
        assertBroken("the sequence of an aggregate has no gap and no repetition");
    }

    @Test
    void one_id_for_two_events_is_found() {
        var id = UUID.randomUUID().toString();
        audit.take(event(id, "thac.plan", "p1", "plan.fan-out-ended.v1", 3, Map.of()));
        audit.take(event(id, "thac.mandate", "m1", "mandate.fulfilled.v1", 2, Map.of()));
        assertBroken("an event's id stands for one event");
    }

    @Test
    void a_second_mandate_of_a_plan_for_a_unit_is_found() {
        audit.take(event(
                "thac.mandate", "m3", "mandate.raised.v1", 1, Map.of("planId", "p1", "unit", Map.of("id", "u1"))));
        assertBroken("one mandate per plan and addressee");
    }

    @Test
    void a_second_assignment_of_a_duty_for_a_unit_is_found() {
        audit.take(assigned(Map.of("a3", "D1")));
        assertBroken("one assignment per plan, duty and unit");
    }

    @Test
    void a_second_obligation_of_a_unit_for_a_period_is_found() {
        audit.take(event(
                "thac.report",
                "o3",
                "obligation.opened.v1",
                1,
                Map.of("regimeId", "r1", "unit", Map.of("id", "u1"), "period", "2024")));
        assertBroken("one obligation per regime, unit and period");
    }

    @Test
    void a_gap_behind_an_event_of_many_is_found() {
        audit.take(event("thac.assignment", "a1", "assignment.accepted.v1", 2, Map.of()));
        assertEquals(0, broken());
        audit.take(event("thac.assignment", "a2", "assignment.accepted.v1", 3, Map.of()));
        assertBroken("the sequence of an aggregate has no gap and no repetition");
    }

    @Test
    void an_event_of_many_counts_each() {
        assertEquals(2, audit.count("assignments.raised.v1"));
        assertEquals(8, audit.events());
    }

    @Test
    void the_same_event_delivered_again_is_counted_apart() {
        var again = event("thac.plan", "p1", "plan.fan-out-ended.v1", 3, Map.of());
        audit.take(again);
        audit.take(again);
        assertEquals(0, broken());
        assertEquals(1, audit.redelivered());
        assertEquals(9, audit.events());
        assertEquals(3, audit.lastOf("thac.plan", "p1"));
    }

    private long broken() {
        return audit.checks().stream().mapToLong(Check::broken).sum();
    }

    private void assertBroken(String name) {
        var broken = audit.checks().stream().filter(check -> !check.holds()).toList();
        assertEquals(List.of(name), broken.stream().map(Check::name).toList());
        assertTrue(Objects.requireNonNull(broken.get(0).example()).length() > 2);
    }

    /** The assignments of one unit: item by id. */
    private static Event assigned(Map<String, String> items) {
        List<Map<String, Object>> parts = items.entrySet().stream()
                .<Map<String, Object>>map(
                        each -> Map.of("assignmentId", each.getKey(), "item", each.getValue(), "version", 1))
                .toList();
        Map<String, Object> payload = Map.of("planId", "p1", "unit", Map.of("id", "u1"), "assignments", parts);
        return new Event(
                "thac.assignment",
                "u1",
                null,
                UUID.randomUUID().toString(),
                "assignments.raised.v1",
                0,
                () -> Json.tree(payload));
    }

    private static Event event(String topic, String key, String type, long sequence, Map<String, ?> payload) {
        return event(UUID.randomUUID().toString(), topic, key, type, sequence, payload);
    }

    private static Event event(
            String id, String topic, String key, String type, long sequence, Map<String, ?> payload) {
        return new Event(topic, key, key, id, type, sequence, () -> Json.tree(payload));
    }
}
