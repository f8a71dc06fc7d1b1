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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        // instant                 day in Viet Nam
        "2023-12-31T16:59:59Z,   2023-12-31",
        "2023-12-31T17:00:00Z,   2024-01-01",
        "2024-02-28T17:00:00Z,   2024-02-29",
        "2024-02-29T17:00:00Z,   2024-03-01",
        "2023-02-28T17:00:00Z,   2023-03-01",
        "2024-07-01T16:59:59Z,   2024-07-01",
        "2024-01-01T00:00:00Z,   2024-01-01"
    })
    void a_day_begins_at_17_hours_utc_all_year_round(Instant instant, LocalDate day) {
        assertEquals(day, Vietnam.dayOf(instant));
        assertTrue(instant.isBefore(Vietnam.endOf(day)));
        assertFalse(instant.isBefore(Vietnam.endOf(day.minusDays(1))));
    }

    @Test
    void a_clock_is_moved_to_and_not_by() {
        AdjustableClock clock = new AdjustableClock();
        clock.shift(Duration.ofDays(1000));
        clock.shift(Duration.ofDays(-1000));
        Duration behind = Duration.between(clock.instant(), Instant.now());

        assertTrue(behind.compareTo(Duration.ofDays(999)) > 0, behind.toString());
        assertTrue(behind.compareTo(Duration.ofDays(1001)) < 0, behind.toString());
    }

    @Test
    void a_clock_that_was_moved_tells_the_day_of_viet_nam() {
        AdjustableClock clock = new AdjustableClock();
        clock.moveTo(Instant.parse("2024-03-14T17:30:00Z"));

        assertEquals(DUE, Vietnam.today(clock));
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }

    @Test
    void a_clock_read_in_another_zone_is_the_same_clock_and_goes_on() {
        AdjustableClock clock = new AdjustableClock();
        Clock there = clock.withZone(Vietnam.ZONE);
        clock.moveTo(Instant.parse("2024-03-14T17:30:00Z"));

        assertEquals(Vietnam.ZONE, there.getZone());
        assertEquals(DUE, LocalDate.now(there));
        assertEquals(ZoneOffset.UTC, there.withZone(ZoneOffset.UTC).getZone());
        Instant first = there.instant();
        clock.moveTo(Instant.parse("2024-03-15T17:30:00Z"));
        assertTrue(Duration.between(first, there.instant()).toHours() >= 23, "it stood still");
    }
}
