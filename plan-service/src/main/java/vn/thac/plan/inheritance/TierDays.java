package vn.thac.plan.inheritance;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thac.directory.calendar.WorkingDays;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Deadline;

/**
 * Days of several tiers for one report: whoever puts together what comes from below has at least one working day
 * (Decree 09/2019/NĐ-CP, Article 8.5.b), in each of the coming years.
 */
public final class TierDays {

    private static final int YEARS = 5;
    private static final int MOST_DAYS_BEFORE = 40;
    private static final int ANY_COMMON_YEAR = 2023;

    private TierDays() {}

    /** The latest day for those below, said as the rule above says its own; none where that is not told or leaves none. */
    public static Optional<Deadline> below(ReportingLine above, int year) {
        return above.deadline() == null || ends(above, year).isEmpty()
                ? Optional.empty()
                : earlier(above.deadline())
                        .filter(day -> leaveTime(above.takenOver("", day), above, year))
                        .findFirst();
    }

    /** Whether reports by one rule come a working day before those by the other, wherever both fall due for one period. */
    public static boolean leaveTime(ReportingLine below, ReportingLine above, int year) {
        return ends(above, year).stream().allMatch(end -> leavesTime(below, above, end));
    }

    private static boolean leavesTime(ReportingLine below, ReportingLine above, LocalDate end) {
        Optional<LocalDate> first = endsWith(below, end) ? below.due(end) : Optional.empty();
        Optional<LocalDate> last = above.due(end);
        return first.isEmpty() || last.isEmpty() || WorkingDays.isAnyAfter(first.get(), last.get());
    }

    private static boolean endsWith(ReportingLine rule, LocalDate end) {
        return Frequency.find(rule.frequency())
                .filter(period -> period.endsIn(end.getYear()).contains(end))
                .isPresent();
    }

    private static List<LocalDate> ends(ReportingLine rule, int year) {
        return Frequency.find(rule.frequency())
                .map(period -> IntStream.range(year, year + YEARS)
                        .boxed()
                        .flatMap(in -> period.endsIn(in).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Ever earlier days, in the words of the one given. */
    private static Stream<Deadline> earlier(Deadline said) {
        if (said.offset() != null) {
            Period span = Period.parse(said.offset());
            int days = (int) (span.toTotalMonths() * 28 + span.getDays());
            return IntStream.iterate(days - 1, n -> n >= 0, n -> n - 1)
                    .mapToObj(n -> new Deadline(null, null, said.rule(), "P" + n + "D"));
        }
        if (said.day() == null) {
            return Stream.empty();
        }
        if (said.month() == null) {
            return IntStream.iterate(said.day() - 1, n -> n >= 1, n -> n - 1)
                    .mapToObj(n -> new Deadline(n, null, said.rule(), null));
        }
        LocalDate named = LocalDate.of(ANY_COMMON_YEAR, said.month(), 1)
                .plusDays(Math.min(said.day(), lastOf(said.month())) - 1L);
        return IntStream.rangeClosed(1, MOST_DAYS_BEFORE)
                .mapToObj(named::minusDays)
                .map(day -> new Deadline(day.getDayOfMonth(), day.getMonthValue(), said.rule(), null));
    }

    private static int lastOf(int month) {
        return java.time.YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth();
    }
}
