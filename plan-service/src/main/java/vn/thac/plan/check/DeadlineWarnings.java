package vn.thac.plan.check;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.directory.calendar.WorkingDays;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Deadline;
import vn.thac.plan.packages.ReportingLine.Kind;
import vn.thac.plan.packages.ReportingLine.Window;

/**
 * A stated window and a deadline that leave no working day between the end of the data and the report: Decree
 * 09/2019/NĐ-CP, Article 8.5.b. Read as it is worded, by the day nearest to the end of the data. Where the window is
 * unstated it follows the deadline, and there is nothing to say.
 */
final class DeadlineWarnings {

    private static final int LAST_DAY_OF_DECREE = 14;
    /** Of a calendar period: a day so early in the month is one of the month after. */
    private static final int EARLY = 15;

    private static final int YEARS_AHEAD = 5;

    /** Data to one day, the report by another. */
    record Tight(LocalDate end, LocalDate due) {}

    private DeadlineWarnings() {}

    static List<Fault> of(PlanPackage plan, LocalDate day) {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < plan.reporting().size(); i++) {
            Optional<Tight> tight = tight(plan.reporting().get(i), day.getYear());
            if (tight.isPresent()) {
                warnings.add(new Fault(
                        PlanRefusal.DEADLINE_WITHIN_ITS_DATA,
                        "/reporting/" + i + "/deadline",
                        Map.of("end", tight.get().end(), "due", tight.get().due())));
            }
        }
        return warnings;
    }

    /** The first period from a year on whose report would be due before a working day has passed since its data end. */
    static Optional<Tight> tight(ReportingLine rule, int year) {
        Deadline deadline = rule.deadline();
        Window window = rule.windowOrDefault();
        Optional<Frequency> frequency = Frequency.find(rule.frequency());
        return deadline == null
                        || window == Window.UNSTATED
                        || rule.kindOrDefault() != Kind.PERIODIC
                        || frequency.isEmpty()
                ? Optional.empty()
                : IntStream.range(year, year + YEARS_AHEAD)
                        .boxed()
                        .flatMap(in -> frequency.get().endsIn(in).stream())
                        .map(end -> tight(deadline, frequency.get(), window, dataEnd(end, window)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Tight> tight(Deadline deadline, Frequency frequency, Window window, LocalDate end) {
        LocalDate due = due(deadline, frequency, window, end);
        return due == null || WorkingDays.isAnyAfter(end, due) ? Optional.empty() : Optional.of(new Tight(end, due));
    }

    private static LocalDate dataEnd(LocalDate end, Window window) {
        return window == Window.DECREE ? end.withDayOfMonth(LAST_DAY_OF_DECREE) : end;
    }

    /** The last day in time; null where a day of a month says nothing of the period. */
    private static @Nullable LocalDate due(Deadline deadline, Frequency frequency, Window window, LocalDate end) {
        if (deadline.offset() != null) {
            return end.plus(Period.parse(deadline.offset()));
        }
        if (deadline.day() == null || frequency.weeks() > 0) {
            return null;
        }
        boolean ofTheMonthAfter = deadline.month() == null && window == Window.CALENDAR && deadline.day() <= EARLY;
        int months = ofTheMonthAfter ? 1 : deadline.monthsFrom(end, frequency.stepMonths());
        return deadline.lastDayIn(YearMonth.from(end).plusMonths(months));
    }
}
