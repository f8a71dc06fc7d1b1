package vn.thac.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsLeaveTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        // held up s, neighbours well s, lives
        "0,    600,  true",
        "59,   600,  true",
        "60,   600,  false",
        "60,   60,   false",
        "60,   59,   true",
        "600,  0,    true",
        "30,   0,    true",
    })
    void a_new_start_is_asked_for_only_where_nothing_else_is_away(long heldUp, long neighboursWell, boolean lives) {
        assertEquals(
                lives,
                EventsLeave.RelayLives.lives(Duration.ofSeconds(heldUp), Duration.ofSeconds(neighboursWell), BOUND));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "59, true", "60, false", "61, false"})
    void events_leave_as_long_as_they_wait_less_than_the_bound(long heldUp, boolean leave) {
        assertEquals(leave, EventsLeave.isWithin(Duration.ofSeconds(heldUp), BOUND));
    }

    @Test
    void the_same_first_event_again_is_no_progress_and_any_other_is() throws InterruptedException {
        EventFlow flow = new EventFlow();
        flow.carries(7L);
        Thread.sleep(40);
        flow.carries(7L);
        assertTrue(flow.heldUp().toMillis() >= 40, "held up " + flow.heldUp());
        flow.carries(8L);
        assertTrue(flow.heldUp().toMillis() < 40, "held up " + flow.heldUp());
        Thread.sleep(40);
        flow.carries(null);
        assertTrue(flow.heldUp().toMillis() < 40, "held up " + flow.heldUp());
    }

    @Test
    void where_another_carries_this_one_is_not_held_up() throws InterruptedException {
        EventFlow flow = new EventFlow();
        flow.carries(7L);
        Thread.sleep(40);
        flow.othersCarry();
        assertTrue(flow.heldUp().toMillis() < 40, "held up " + flow.heldUp());
        Thread.sleep(40);
        flow.carries(7L);
        assertTrue(flow.heldUp().toMillis() < 40, "taken over just now");
    }

    @Test
    void a_relay_that_does_not_even_look_is_held_up() throws InterruptedException {
        EventFlow flow = new EventFlow();
        flow.carries(null);
        Thread.sleep(40);
        assertTrue(flow.heldUp().toMillis() >= 40, "held up " + flow.heldUp());
    }
}
