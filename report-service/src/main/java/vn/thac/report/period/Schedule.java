package vn.thac.report.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rhythm of a periodic regime: gives the window and the due date of each period, without end. */
public record Schedule(
        Frequency frequency, WindowRule rule, @Nullable Deadline deadline, Windows windows) {

    public Term term(Period.Calendar period) {
        LocalDate due = due(period);
        return new Term(period, window(period, due), due, rule != WindowRule.UNSTATED);
    }

    /** What is owed at once by a plan issued that day: everything that runs and whose deadline lies ahead. */
    public List<Term> runningOn(LocalDate issued) {
        List<Term> running = new ArrayList<>();
        for (Term t = earliest(issued);
                !t.opens().isAfter(issued);
                t = term(t.period().next())) {
            if (!t.lastDay().isBefore(issued)) {
                running.add(t);
            }
        }
        return running;
    }

    /** What had been owed since an earlier day and was over by that one: a plan of that day that is entered late. */
    public List<Term> overBetween(LocalDate since, LocalDate issued) {
        List<Term> over = new ArrayList<>();
        for (Term t = earliest(since);
                !t.opens().isAfter(issued);
                t = term(t.period().next())) {
            if (!t.lastDay().isBefore(since) && t.lastDay().isBefore(issued)) {
                over.add(t);
            }
        }
        return over;
    }

    /** The first period that opens after that day and is not yet past its deadline. */
    public Term firstAfter(LocalDate day) {
        Term t = earliest(day);
        while (!t.opens().isAfter(day)) {
            t = term(t.period().next());
        }
        return t;
    }

    /** A period that certainly opened long before the day. */
    private Term earliest(LocalDate day) {
        return term(Period.Calendar.of(frequency, day.minusYears(2)).previous());
    }

    private Window window(Period.Calendar period, @Nullable LocalDate due) {
        if (followsDeadline() && due != null) {
            LocalDate before = due(period.previous());
            return new Window(before == null ? due : before.plusDays(1), due);
        }
        return named(period);
    }

    /** A day of a month says nothing of the windows of weeks. */
    private boolean followsDeadline() {
        return rule == WindowRule.UNSTATED && deadline instanceof Deadline.OnDay && frequency.weeks() == 0;
    }

    private @Nullable LocalDate due(Period.Calendar period) {
        if (deadline == null) {
            return null;
        }
        LocalDate end = named(period).to();
        return followsDeadline()
                ? deadline.nearTo(end, frequency.stepMonths())
                : deadline.after(end, frequency.stepMonths());
    }

    private Window named(Period.Calendar period) {
        return rule == WindowRule.CALENDAR || !frequency.isOfTheDecree()
                ? windows.calendar(period)
                : windows.decree(period);
    }
}
