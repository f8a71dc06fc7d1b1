package vn.thac.desk.page.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.service.OperationsClient.Watch;
import vn.thac.desk.page.service.OperationsClient.Watch.Check;
import vn.thac.desk.page.service.OperationsClient.Watch.Watched;

class PulseTest {

    @Test
    void all_topics_together_are_behind_and_the_farthest_is_named_first() {
        Pulse pulse = of(
                true,
                number("events_behind", "a", 3),
                number("events_behind", "b", 40),
                number("events_behind", "c", 0));
        assertEquals(OptionalLong.of(43), pulse.behind());
        assertEquals(
                List.of("b", "a"), pulse.behindOf().stream().map(Watched::of).toList());
    }

    @Test
    void what_is_not_known_is_no_zero() {
        Pulse pulse = of(true, number("dead_letters_open", null, 0));
        assertEquals(OptionalLong.empty(), pulse.waiting());
        assertEquals(OptionalLong.of(0), pulse.deadLetters());
        assertFalse(pulse.isUnwell());
    }

    @Test
    void somebody_should_look_where_something_was_set_aside_or_waits_long_or_a_check_is_down() {
        assertTrue(of(true, number("dead_letters_open", null, 1)).isUnwell());
        assertTrue(of(true, number("events_waiting_oldest_seconds", null, 30)).isUnwell());
        assertFalse(of(true, number("events_waiting_oldest_seconds", null, 29)).isUnwell());
        assertTrue(of(false).isUnwell());
        assertEquals(List.of("kafka"), of(false).down());
        assertFalse(of(true).isUnwell());
    }

    @Test
    void who_does_not_answer_is_unwell_and_says_nothing() {
        Pulse pulse = new Pulse("desk", Optional.empty());
        assertFalse(pulse.answers());
        assertTrue(pulse.isUnwell());
        assertEquals(OptionalLong.empty(), pulse.behind());
        assertEquals(List.of(), pulse.down());
    }

    @Test
    void numbers_of_the_table_are_not_told_again_below_it() {
        Pulse pulse = of(true, number("events_waiting", null, 1), number("feed_position", null, 9));
        assertEquals(
                List.of("feed_position"),
                pulse.others().stream().map(Watched::name).toList());
    }

    private static Pulse of(boolean ready, Watched... numbers) {
        return new Pulse(
                "desk",
                Optional.of(new Watch(
                        ready,
                        List.of(new Check("database", true), new Check("kafka", ready)),
                        Instant.EPOCH,
                        List.of(numbers))));
    }

    private static Watched number(String name, String of, double value) {
        return new Watched(name, "", of, value);
    }
}
