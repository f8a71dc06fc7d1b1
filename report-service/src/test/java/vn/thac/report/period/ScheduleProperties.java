package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScheduleProperties {

    private static final Windows WINDOWS = Windows.shipped();

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Deadline> spans =
                Arbitraries.of("P5D", "P2W", "P1M").map(s -> new Deadline.AfterEnd(java.time.Period.parse(s)));
        Arbitrary<Deadline> days = Combinators.combine(
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 12).injectNull(0.3),
                        Arbitraries.of(Deadline.Rule.values()))
                .as(Deadline.OnDay::new);
        Arbitrary<Deadline> deadlines = Arbitraries.oneOf(days, spans);
        return Combinators.combine(
                        Arbitraries.of(Frequency.values()).filter(f -> f != Frequency.P9M),
                        Arbitraries.of(WindowRule.values()),
                        deadlines.injectNull(0.3))
                .as((frequency, rule, deadline) -> new Schedule(frequency, rule, deadline, WINDOWS));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2019, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void windows_tile_time_without_gap_or_overlap(
            @ForAll("schedules") Schedule schedule, @ForAll("days") LocalDate day) {
        Term term = schedule.firstAfter(day);
        for (int i = 0; i < 30; i++) {
            Term next = schedule.term(term.period().next());
            assertEquals(
                    term.window().to().plusDays(1),
                    next.window().from(),
                    next.period().key());
            term = next;
        }
    }

    @Property
    void no_period_is_owed_before_the_one_before(
            @ForAll("schedules") Schedule schedule, @ForAll("days") LocalDate day) {
        Term term = schedule.firstAfter(day);
        for (int i = 0; i < 30; i++) {
            Term next = schedule.term(term.period().next());
            if (term.due() != null) {
                assertTrue(!next.due().isBefore(term.due()), term + " then " + next);
            }
            term = next;
        }
    }

    @Property
    void nothing_is_owed_before_the_plan_was_issued(
            @ForAll("schedules") Schedule schedule, @ForAll("days") LocalDate issued) {
        schedule.runningOn(issued)
                .forEach(t -> assertTrue(t.due() == null || !t.due().isBefore(issued), t.toString()));
    }

    @Property
    void the_first_due_date_is_the_first_after_issue(
            @ForAll("schedules") Schedule schedule, @ForAll("days") LocalDate issued) {
        List<Term> running = schedule.runningOn(issued);
        Term first = running.isEmpty() ? schedule.firstAfter(issued) : running.get(0);
        LocalDate due = first.due();
        LocalDate before = schedule.term(first.period().previous()).due();
        if (due != null) {
            assertTrue(before.isBefore(issued) && !due.isBefore(issued), before + " < " + issued + " <= " + due);
        }
    }

    @Property
    void without_a_deadline_the_day_of_issue_lies_in_the_running_period(
            @ForAll("days") LocalDate issued, @ForAll Frequency frequency) {
        List<Term> running = new Schedule(frequency, WindowRule.UNSTATED, null, WINDOWS).runningOn(issued);
        if (frequency != Frequency.P9M || !running.isEmpty()) {
            assertEquals(1, running.size());
            assertTrue(running.get(0).window().contains(issued), running.toString());
        }
    }

    @Property
    void a_key_says_which_period_it_is(@ForAll("days") LocalDate day, @ForAll Part part) {
        Period.Calendar period = new Period.InYear(day.getYear(), part);
        assertEquals(period, Period.of(period.key()));
        assertEquals(period, period.next().previous());
        assertTrue(period.next().compareTo(period) > 0, period.next() + " after " + period);
    }
}
