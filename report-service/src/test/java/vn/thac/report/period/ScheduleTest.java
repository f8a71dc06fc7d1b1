package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void twelve_months_are_a_year_and_a_day_has_no_periods() {
        assertEquals(Frequency.P1Y, Frequency.find("P12M").orElseThrow());
        assertTrue(Frequency.find("P1D").isEmpty());
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

    private static LocalDate due(Frequency frequency, WindowRule rule, Deadline deadline, String period) {
        return schedule(frequency, rule, deadline)
                .term(Period.Calendar.of(period))
                .due();
    }

    private static Deadline on(int day, Integer month, Deadline.Rule rule) {
        return new Deadline.OnDay(day, month, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, decree,   10, ,  BY,     2024-12, 2025-01-10",
        "P1M, decree,   13, ,  BY,     2024-12, 2025-01-13",
        "P1M, decree,   5,  ,  BY,     2025-03, 2025-04-05",
        "P1M, decree,   14, ,  BY,     2024-12, 2024-12-14",
        "P3M, calendar, 20, ,  BY,     2024-Q4, 2025-01-20",
        "P3M, calendar, 16, ,  BY,     2024-Q1, 2024-04-16",
        "P1Y, decree,   15, 7, BY,     2024,    2025-07-15",
        "P1Y, decree,   15, 12, BEFORE, 2024,   2024-12-14",
        "P1Y, calendar, 15, 12, BY,    2024,    2025-12-15",
        "P6M, decree,   10, 6, BY,     2024-H1, 2024-12-10",
        "P6M, decree,   10, 6, BY,     2024-H2, 2025-06-10",
        "P9M, decree,   1,  9, BY,     2024-9M, 2025-09-01",
        "P2M, calendar, 10, ,  BY,     2024-2M6, 2025-01-10",
        "P4M, calendar, 10, 1, BY,     2024-4M2, 2024-09-10",
        "P2Y, calendar, 15, 1, BY,     2023-2024, 2025-01-15",
        "P5Y, calendar, 15, 12, BEFORE, 2021-2025, 2026-12-14",
        "P1W, calendar, 10, ,  BY,     2025-W07, 2025-03-10"
    })
    void where_the_data_are_stated_the_deadline_is_the_next_one_not_before_their_end(
            Frequency frequency,
            String rule,
            int day,
            Integer month,
            Deadline.Rule word,
            String period,
            LocalDate due) {
        assertEquals(
                due, due(frequency, WindowRule.valueOf(rule.toUpperCase(Locale.ROOT)), on(day, month, word), period));
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, calendar, 31, ,  2025-02, 2025-02-28",
        "P1M, calendar, 31, ,  2025-04, 2025-04-30",
        "P1M, calendar, 30, ,  2024-02, 2024-02-29",
        "P1M, calendar, 30, ,  2025-02, 2025-02-28",
        "P1M, calendar, 29, ,  2025-02, 2025-02-28",
        "P1M, unstated, 31, ,  2025-02, 2025-02-28",
        "P1M, unstated, 31, ,  2025-03, 2025-03-30",
        "P1Y, calendar, 29, 2, 2024,    2025-02-28",
        "P1Y, calendar, 29, 2, 2023,    2024-02-28",
        "P1Y, unstated, 29, 2, 2024,    2025-02-28",
        "P3M, unstated, 31, ,  2025-Q2, 2025-06-30",
        "P3M, decree,   31, 3, 2025-Q2, 2025-06-30",
        "P6M, unstated, 31, 6, 2025-H1, 2025-06-30",
        "P2M, unstated, 31, ,  2025-2M2, 2025-04-30",
        "P4M, calendar, 31, 2, 2025-4M3, 2026-02-28"
    })
    void before_a_day_that_the_month_does_not_have_every_day_of_it_is_in_time(
            Frequency frequency, String rule, int day, Integer month, String period, LocalDate due) {
        assertEquals(
                due,
                due(
                        frequency,
                        WindowRule.valueOf(rule.toUpperCase(Locale.ROOT)),
                        on(day, month, Deadline.Rule.BEFORE),
                        period));
    }

    @Test
    void where_nothing_is_said_of_the_data_they_follow_the_deadline() {
        Term term = schedule(Frequency.P1Y, WindowRule.UNSTATED, on(10, 7, Deadline.Rule.BY))
                .term(Period.Calendar.of("2024"));
        assertEquals(day("2024-07-10"), term.due());
        assertEquals(new Window(day("2023-07-11"), day("2024-07-10")), term.window());
    }

    @Test
    void weeks_end_on_sundays_whatever_the_deadline_says() {
        Term term = schedule(Frequency.P2W, WindowRule.UNSTATED, on(5, null, Deadline.Rule.BY))
                .term(Period.Calendar.of("2026-W51-2W"));
        assertEquals(new Window(day("2026-12-14"), day("2027-01-03")), term.window());
        assertEquals(day("2027-01-05"), term.due());
        Term after = schedule(Frequency.P1W, WindowRule.UNSTATED, new Deadline.AfterEnd(java.time.Period.ofDays(2)))
                .term(Period.Calendar.of("2025-W07"));
        assertEquals(day("2025-02-18"), after.due());
    }

    @ParameterizedTest
    @CsvSource({
        "P1W, 2025-02-12, 2025-W07",
        "P2W, 2025-02-12, 2025-W07-2W",
        "P2M, 2025-02-12, 2025-2M1",
        "P4M, 2025-02-12, 2025-4M1",
        "P2Y, 2025-02-12, 2025-2026",
        "P5Y, 2025-02-12, 2021-2025"
    })
    void every_frequency_opens_the_period_that_runs(Frequency frequency, LocalDate issued, String period) {
        Schedule schedule = schedule(frequency, WindowRule.CALENDAR, null);
        assertEquals(
                List.of(period),
                schedule.runningOn(issued).stream().map(t -> t.period().key()).toList());
        assertEquals(
                Period.Calendar.of(period).next(), schedule.firstAfter(issued).period());
    }
}
