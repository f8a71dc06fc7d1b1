package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Windows WINDOWS = Windows.shipped();

    private static Schedule schedule(Frequency frequency, WindowRule rule, Deadline deadline) {
        return new Schedule(frequency, rule, deadline, WINDOWS);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void before_10_november_is_owed_by_the_9th_first_after_issue() {
        Schedule yearly =
                schedule(Frequency.P1Y, WindowRule.UNSTATED, new Deadline.OnDay(10, 11, Deadline.Rule.BEFORE));

        List<Term> running = yearly.runningOn(day("2024-07-23"));

        assertEquals(1, running.size());
        Term term = running.get(0);
        assertEquals("2024", term.period().key());
        assertEquals(day("2024-11-09"), term.due());
        assertEquals(new Window(day("2023-11-10"), day("2024-11-09")), term.window());
        assertFalse(term.windowStated());
    }

    @Test
    void a_deadline_that_has_passed_this_year_falls_next_year() {
        Schedule yearly =
                schedule(Frequency.P1Y, WindowRule.UNSTATED, new Deadline.OnDay(10, 11, Deadline.Rule.BEFORE));

        Term term = yearly.runningOn(day("2024-11-10")).get(0);

        assertEquals(day("2025-11-09"), term.due());
        assertEquals("2025", term.period().key());
    }

    @Test
    void by_includes_the_day() {
        Schedule yearly = schedule(Frequency.P1Y, WindowRule.UNSTATED, new Deadline.OnDay(15, 12, Deadline.Rule.BY));

        assertEquals(
                day("2024-12-15"), yearly.runningOn(day("2024-07-01")).get(0).due());
    }

    @Test
    void a_regime_without_a_day_has_periods_and_no_due_date() {
        Schedule halfYearly = schedule(Frequency.P6M, WindowRule.DECREE, null);

        Term term = halfYearly.runningOn(day("2024-03-20")).get(0);

        assertEquals("2024-H1", term.period().key());
        assertEquals(new Window(day("2023-12-15"), day("2024-06-14")), term.window());
        assertNull(term.due());
        assertTrue(term.windowStated());
    }

    @Test
    void the_decrees_windows_run_from_the_15th_to_the_14th() {
        assertEquals(new Window(day("2023-12-15"), day("2024-12-14")), WINDOWS.decree(Period.Calendar.of("2024")));
        assertEquals(new Window(day("2024-06-15"), day("2024-12-14")), WINDOWS.decree(Period.Calendar.of("2024-H2")));
        assertEquals(new Window(day("2023-12-15"), day("2024-09-14")), WINDOWS.decree(Period.Calendar.of("2024-9M")));
        assertEquals(new Window(day("2024-06-15"), day("2024-09-14")), WINDOWS.decree(Period.Calendar.of("2024-Q3")));
        assertEquals(new Window(day("2023-12-15"), day("2024-01-14")), WINDOWS.decree(Period.Calendar.of("2024-01")));
    }

    @Test
    void calendar_windows_are_the_calendars() {
        Schedule halfYearly = schedule(Frequency.P6M, WindowRule.CALENDAR, null);

        assertEquals(
                new Window(day("2024-07-01"), day("2024-12-31")),
                halfYearly.term(Period.Calendar.of("2024-H2")).window());
    }

    @Test
    void a_day_without_a_month_is_of_the_periods_last_month() {
        Schedule quarterly = schedule(Frequency.P3M, WindowRule.DECREE, new Deadline.OnDay(25, null, Deadline.Rule.BY));

        assertEquals(
                day("2024-03-25"), quarterly.term(Period.Calendar.of("2024-Q1")).due());
        assertEquals(
                day("2024-12-25"), quarterly.term(Period.Calendar.of("2024-Q4")).due());
    }

    @Test
    void a_yearly_date_is_shifted_for_the_other_half() {
        Schedule halfYearly = schedule(Frequency.P6M, WindowRule.DECREE, new Deadline.OnDay(15, 12, Deadline.Rule.BY));

        assertEquals(
                day("2024-06-15"),
                halfYearly.term(Period.Calendar.of("2024-H1")).due());
        assertEquals(
                day("2024-12-15"),
                halfYearly.term(Period.Calendar.of("2024-H2")).due());
    }

    @Test
    void a_calendar_year_may_be_owed_in_january() {
        Schedule yearly = schedule(Frequency.P1Y, WindowRule.CALENDAR, new Deadline.OnDay(15, 1, Deadline.Rule.BY));

        assertEquals(day("2025-01-15"), yearly.term(Period.Calendar.of("2024")).due());
        assertEquals(
                List.of("2024", "2025"),
                yearly.runningOn(day("2025-01-10")).stream()
                        .map(t -> t.period().key())
                        .toList());
    }

    @Test
    void a_span_after_the_end_of_the_period_needs_no_day() {
        Schedule quarterly =
                schedule(Frequency.P3M, WindowRule.UNSTATED, new Deadline.AfterEnd(java.time.Period.parse("P10D")));

        Term term = quarterly.term(Period.Calendar.of("2024-Q1"));

        assertEquals(day("2024-03-24"), term.due());
        assertEquals(new Window(day("2023-12-15"), day("2024-03-14")), term.window());
        assertFalse(term.windowStated());
    }

    @Test
    void twelve_months_are_a_year_and_a_week_has_no_periods() {
        assertEquals(Frequency.P1Y, Frequency.find("P12M").orElseThrow());
        assertTrue(Frequency.find("P1W").isEmpty());
        assertTrue(Frequency.find(null).isEmpty());
    }

    @Test
    void the_31st_of_a_short_month_is_its_last_day() {
        Schedule monthly = schedule(Frequency.P1M, WindowRule.DECREE, new Deadline.OnDay(31, null, Deadline.Rule.BY));

        assertEquals(
                day("2024-02-29"), monthly.term(Period.Calendar.of("2024-02")).due());
    }

    @Test
    void no_day_of_a_year_is_no_deadline() {
        assertThrows(IllegalArgumentException.class, () -> new Deadline.OnDay(32, 1, Deadline.Rule.BY));
        assertThrows(IllegalArgumentException.class, () -> new Deadline.OnDay(1, 13, Deadline.Rule.BY));
    }
}
