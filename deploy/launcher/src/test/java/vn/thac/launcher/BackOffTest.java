package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final BackOff backOff = new BackOff();

    private List<Long> ended(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> backOff.ended().toMillis())
                .toList();
    }

    @Test
    void each_end_soon_after_doubles_the_wait_up_to_half_a_minute() {
        assertEquals(List.of(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L), ended(8));
    }

    @Test
    void who_has_been_well_for_a_while_begins_anew() {
        ended(6);
        backOff.well(0);
        backOff.well(30 * SECOND);
        assertEquals(List.of(500L, 1_000L), ended(2));
    }

    @Test
    void who_was_well_for_a_shorter_while_does_not() {
        ended(3);
        backOff.well(0);
        backOff.well(29 * SECOND);
        assertEquals(List.of(4_000L), ended(1));
    }

    @Test
    void well_once_more_after_it_was_not_counts_from_then() {
        ended(3);
        backOff.well(0);
        backOff.unwell();
        backOff.well(29 * SECOND);
        backOff.well(40 * SECOND);
        assertEquals(List.of(4_000L), ended(1));
    }

    @Test
    void having_been_well_before_an_end_says_nothing_of_what_comes_after() {
        backOff.well(0);
        ended(2);
        backOff.well(31 * SECOND);
        assertEquals(List.of(2_000L), ended(1), "well only since just now");
    }

    /** The time that a slow start takes is no time of being well. */
    @Test
    void a_long_start_is_not_well() {
        ended(4);
        backOff.unwell();
        backOff.well(300 * SECOND);
        assertEquals(List.of(8_000L), ended(1));
    }

    @Test
    void a_storm_that_ends_is_forgotten_however_long_it_was() {
        ended(40);
        backOff.well(0);
        backOff.well(60 * SECOND);
        assertEquals(List.of(500L), ended(1));
    }
}
