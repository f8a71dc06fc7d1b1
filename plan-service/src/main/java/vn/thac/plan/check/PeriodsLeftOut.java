package vn.thac.plan.check;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Sentences;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Deadline;
import vn.thac.plan.packages.ReportingLine.Window;

/**
 * The periods of a reporting rule that were over between the day of a plan and the day on which it is entered: nobody is
 * asked for them. report-service, which opens the others, is held to the same examples
 * ({@code contract/periods-left-out.json}).
 */
public record PeriodsLeftOut(List<LeftOut> periods) implements Sentences.Enumerated {

    private static final int LAST_DAY_OF_DECREE = 14;

    /** How far back a document that is entered late is followed. */
    private static final int YEARS_BACK = 10;

    /** A period may be due long after its end, or half a year before it. */
    private static final int YEARS_OF_DEADLINE = 3;

    private static final int MONTHS_OF_YEAR = 12;

    /**
     * A period that is over for the plan and that nobody is asked for.
     *
     * @param due the last day in time; without a deadline the last of its data
     */
    public record LeftOut(String period, LocalDate due) {}

    /** The day of the plan, {@code since}, is the one that counts for its units too. */
    static PeriodsLeftOut of(ReportingLine rule, LocalDate since, LocalDate today) {
        Optional<Frequency> frequency = Frequency.find(rule.frequency());
        if (frequency.isEmpty() || !rule.opensByItself() || !since.isBefore(today)) {
            return new PeriodsLeftOut(List.of());
        }
        LocalDate earliest = today.minusYears(YEARS_BACK);
        LocalDate from = since.isBefore(earliest) ? earliest : since;
        return new PeriodsLeftOut(IntStream.rangeClosed(from.getYear() - YEARS_OF_DEADLINE, today.getYear() + 1)
                .boxed()
                .flatMap(year -> frequency.get().spansIn(year).stream())
                .map(span -> new LeftOut(span.name(), lastDay(rule, frequency.get(), span.end())))
                .filter(period -> !period.due().isBefore(from) && period.due().isBefore(today))
                .toList());
    }

    private static LocalDate lastDay(ReportingLine rule, Frequency frequency, LocalDate end) {
        Window window = rule.windowOrDefault();
        LocalDate dataEnd =
                window == Window.CALENDAR || !frequency.ofDecree() ? end : end.withDayOfMonth(LAST_DAY_OF_DECREE);
        LocalDate due = due(rule.deadline(), frequency, window, dataEnd);
        return due == null ? dataEnd : due;
    }

    private static @Nullable LocalDate due(
            @Nullable Deadline deadline, Frequency frequency, Window window, LocalDate end) {
        if (deadline == null) {
            return null;
        }
        if (deadline.day() == null) {
            return deadline.offset() == null ? null : end.plus(Period.parse(deadline.offset()));
        }
        return window == Window.UNSTATED && frequency.weeks() == 0
                ? deadline.lastDayIn(YearMonth.from(end).plusMonths(deadline.monthsFrom(end, frequency.stepMonths())))
                : after(deadline, frequency, end);
    }

    /** Where it is said which days the data cover, the first that is not before their end. */
    private static LocalDate after(Deadline deadline, Frequency frequency, LocalDate end) {
        YearMonth in = YearMonth.from(end);
        while (!comesBackIn(in, deadline, frequency) || deadline.lastDayIn(in).isBefore(end)) {
            in = in.plusMonths(1);
        }
        return deadline.lastDayIn(in);
    }

    private static boolean comesBackIn(YearMonth in, Deadline deadline, Frequency frequency) {
        int step = Math.max(1, Math.min(frequency.stepMonths(), MONTHS_OF_YEAR));
        return deadline.month() == null || Math.floorMod(deadline.month() - in.getMonthValue(), step) == 0;
    }

    @Override
    public List<Sentences.Phrase> each() {
        return periods.stream()
                .map(one -> new Sentences.Phrase("period-left-out", Map.of("period", one.period(), "due", one.due())))
                .toList();
    }
}
