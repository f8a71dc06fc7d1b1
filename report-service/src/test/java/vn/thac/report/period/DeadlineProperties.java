package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Due dates against a model that walks from day to day and asks of each whether a person would call it in time. */
class DeadlineProperties {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2019, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Whether a day is in time within its month, as words say it: "before the 31st" is any day of a month without one. */
    private static boolean isInTime(LocalDate day, int named, Deadline.Rule rule) {
        LocalDate limit;
        try {
            limit = LocalDate.of(day.getYear(), day.getMonthValue(), named);
        } catch (DateTimeException noSuchDay) {
            return true;
        }
        return rule == Deadline.Rule.BY ? !day.isAfter(limit) : day.isBefore(limit);
    }

    /** The last day in time of the month that a day lies in; of "before the 1st" the day before it. */
    private static LocalDate lastOf(LocalDate inMonth, int named, Deadline.Rule rule) {
        LocalDate first = inMonth.withDayOfMonth(1);
        LocalDate last = first.minusDays(1);
        for (LocalDate day = first; day.getMonthValue() == first.getMonthValue(); day = day.plusDays(1)) {
            if (isInTime(day, named, rule)) {
                last = day;
            }
        }
        return last;
    }

    private static LocalDate firstNotBefore(LocalDate end, int named, Integer month, Deadline.Rule rule, int step) {
        return Stream.iterate(end.withDayOfMonth(1), m -> m.plusMonths(1))
                .filter(m -> month == null || (m.getMonthValue() - month) % Math.min(step, 12) == 0)
                .map(m -> lastOf(m, named, rule))
                .filter(last -> !last.isBefore(end))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 3_000)
    void the_last_day_in_time_is_the_first_of_its_kind_that_is_not_before_the_data_end(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 31) int named,
            @ForAll @IntRange(min = 0, max = 12) int month,
            @ForAll Deadline.Rule rule,
            @ForAll Frequency frequency) {
        Integer of = month == 0 ? null : month;
        LocalDate end = Period.Calendar.of(frequency, day).lastDay();
        assertEquals(
                firstNotBefore(end, named, of, rule, frequency.stepMonths()),
                new Deadline.OnDay(named, of, rule).after(end, frequency.stepMonths()));
    }

    @Property(tries = 3_000)
    void where_the_data_follow_the_deadline_it_is_the_last_day_in_time_of_its_month(
            @ForAll("days") LocalDate end, @ForAll @IntRange(min = 1, max = 31) int named, @ForAll Deadline.Rule rule) {
        assertEquals(lastOf(end, named, rule), new Deadline.OnDay(named, null, rule).nearTo(end, 1));
        LocalDate yearly = new Deadline.OnDay(named, end.getMonthValue(), rule).nearTo(end, 12);
        assertEquals(lastOf(end, named, rule), yearly);
    }

    @Property(tries = 2_000)
    void no_report_is_owed_before_its_stated_data_end(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 31) int named,
            @ForAll @IntRange(min = 0, max = 12) int month,
            @ForAll Deadline.Rule rule,
            @ForAll Frequency frequency,
            @ForAll WindowRule window) {
        if (window == WindowRule.UNSTATED || window == WindowRule.DECREE && !frequency.isOfTheDecree()) {
            return;
        }
        Deadline deadline = new Deadline.OnDay(named, month == 0 ? null : month, rule);
        Term term =
                new Schedule(frequency, window, deadline, Windows.shipped()).term(Period.Calendar.of(frequency, day));
        assertTrue(!term.due().isBefore(term.window().to()), term.toString());
    }

    @Property(tries = 2_000)
    void each_day_lies_in_one_period_of_a_frequency_and_its_name_leads_back(
            @ForAll("days") LocalDate day, @ForAll Frequency frequency) {
        Period.Calendar period = Period.Calendar.of(frequency, day);
        if (frequency == Frequency.P9M) {
            assertEquals(day.getYear() + "-9M", period.key());
            return;
        }
        assertTrue(!day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay()), period + " on " + day);
        assertEquals(period, Period.of(period.key()));
        assertEquals(period, period.next().previous());
        assertEquals(period.lastDay().plusDays(1), period.next().firstDay());
        assertTrue(period.compareTo(period.next()) < 0);
        assertEquals(frequency, period.frequency());
    }

    /** Counted day by day from a Monday that is known to begin a first week (ISO 8601). */
    @Property(tries = 500)
    void weeks_are_those_of_iso(@ForAll("days") LocalDate day) {
        Period.Weeks week = (Period.Weeks) Period.Calendar.of(Frequency.P1W, day);
        assertEquals(DayOfWeek.MONDAY, week.firstDay().getDayOfWeek());
        LocalDate thursday = week.firstDay().plusDays(3);
        assertEquals(thursday.getYear(), week.year());
        assertEquals((thursday.getDayOfYear() + 6) / 7, week.week());

        Period.Weeks pair = (Period.Weeks) Period.Calendar.of(Frequency.P2W, day);
        assertEquals(1, pair.week() % 2);
        long weeks = (pair.lastDay().toEpochDay() - pair.firstDay().toEpochDay() + 1) / 7;
        assertTrue(pair.week() == 51 ? weeks == 2 || weeks == 3 : weeks == 2, pair.toString());
        assertEquals(
                pair.year(),
                pair.next().week() == 1 ? pair.next().year() - 1 : pair.next().year());
    }
}
