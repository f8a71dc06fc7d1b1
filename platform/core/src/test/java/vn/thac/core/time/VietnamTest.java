package vn.thac.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VietnamTest {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 15);

    @Test
    void a_day_is_the_calendars_day_in_viet_nam() {
        Instant evening = Instant.parse("2024-03-14T17:00:00Z");

        assertEquals(DUE, Vietnam.dayOf(evening));
        assertEquals(DUE.minusDays(1), Vietnam.dayOf(evening.minusNanos(1)));
        assertEquals(DUE, Vietnam.today(Clock.fixed(evening, ZoneOffset.UTC)));
    }

    @Test
    void a_due_date_ends_at_midnight() {
        assertEquals(Instant.parse("2024-03-15T17:00:00Z"), Vietnam.endOf(DUE));
        assertTrue(Vietnam.dayOf(Vietnam.endOf(DUE).minusNanos(1)).equals(DUE));
        assertFalse(Vietnam.dayOf(Vietnam.endOf(DUE)).equals(DUE));
    }

    @Test
    void a_clock_that_was_moved_goes_on_from_there() {
        AdjustableClock clock = new AdjustableClock();
        Instant then = Instant.parse("2024-03-15T01:00:00Z");
        clock.moveTo(then);

        Instant now = clock.instant();
        assertFalse(now.isBefore(then));
        assertTrue(Duration.between(then, now).compareTo(Duration.ofMinutes(1)) < 0);
    }
}
