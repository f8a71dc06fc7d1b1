package vn.thac.desk.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final double MIDDLE = 0.5;
    private static final Backoff STEPS = new Backoff(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofHours(24)));

    @Test
    void each_failure_waits_a_step_longer_and_the_last_step_repeats() {
        assertEquals(Duration.ofSeconds(5), STEPS.after(1, null, MIDDLE));
        assertEquals(Duration.ofSeconds(30), STEPS.after(2, null, MIDDLE));
        assertEquals(Duration.ofMinutes(2), STEPS.after(3, null, MIDDLE));
        assertEquals(Duration.ofHours(24), STEPS.after(4, null, MIDDLE));
        assertEquals(Duration.ofHours(24), STEPS.after(1_000, null, MIDDLE));
    }

    @Test
    void chance_spreads_a_step_by_a_fifth_to_both_sides() {
        assertEquals(Duration.ofSeconds(24), STEPS.after(2, null, 0));
        assertEquals(Duration.ofSeconds(36), STEPS.after(2, null, 1));
    }

    @Test
    void the_receiver_may_ask_for_longer_but_not_for_shorter_nor_for_ever() {
        assertEquals(Duration.ofMinutes(7), STEPS.after(1, Duration.ofMinutes(7), MIDDLE));
        assertEquals(Duration.ofSeconds(5), STEPS.after(1, Duration.ofSeconds(1), MIDDLE));
        assertEquals(Duration.ofSeconds(5), STEPS.after(1, Duration.ofHours(-1), MIDDLE));
        assertEquals(Duration.ofDays(1), STEPS.after(1, Duration.ofDays(400), MIDDLE));
    }

    @Test
    void without_a_step_there_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new Backoff(List.of()));
    }
}
