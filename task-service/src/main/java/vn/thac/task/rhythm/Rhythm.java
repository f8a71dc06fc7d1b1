package vn.thac.task.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.calendar.YearWindow;

/**
 * When an item of a plan is to be done again and again (R36). Days of the year that the plan names decide; where it names
 * none, the years, halves, quarters and months of the calendar that it says. What is continuous, "periodic" without a
 * period, or ad hoc has no windows.
 *
 * @param months lengths of its periods
 * @param windows its days of the year
 * @param unread what the plan writes as days of the year and nobody can tell the days of
 * @param until the item's own due date: none begins after it
 */
public record Rhythm(
        List<Integer> months,
        List<YearWindow> windows,
        List<String> unread,
        @Nullable LocalDate until) {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int AHEAD = 30;
    private static final Map<String, Integer> MONTHS =
            Map.of("annual", MONTHS_OF_YEAR, "six-monthly", 6, "quarterly", 3, "monthly", 1);

    private static final Comparator<Window> IN_ORDER =
            Comparator.comparing(Window::to).thenComparing(Window::from);

    public static Rhythm of(@Nullable String recurrence, List<String> written, @Nullable LocalDate until) {
        List<YearWindow> windows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String one : written) {
            YearWindow.read(one).ifPresentOrElse(windows::add, () -> unread.add(one));
        }
        List<Integer> months = recurrence == null || !windows.isEmpty()
                ? List.of()
                : Arrays.stream(recurrence.split("\\+", -1))
                        .map(MONTHS::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Rhythm(months, List.copyOf(windows), List.copyOf(unread), until);
    }

    public boolean recurs() {
        return !months.isEmpty() || !windows.isEmpty();
    }

    /** Those that have opened by {@code day} and did not end before {@code since}, in their order. */
    public List<Window> opened(LocalDate since, LocalDate day) {
        return in(since.getYear() - 2, day.getYear() + 1, one -> !one.opens().isAfter(day) && !one.endsBefore(since));
    }

    /** Those that begin on {@code first} or later and have ended before {@code day}. */
    public List<Window> overBetween(LocalDate first, LocalDate day) {
        return in(first.getYear() - 1, day.getYear(), one -> !one.from().isBefore(first) && one.endsBefore(day));
    }

    /** The next that opens after {@code day}. */
    public Optional<Window> next(LocalDate day) {
        return in(day.getYear() - 1, day.getYear() + 2, one -> one.opens().isAfter(day)).stream()
                .min(Comparator.comparing(Window::opens).thenComparing(IN_ORDER));
    }

    /** Whether it has a window of just these days. */
    public boolean has(LocalDate from, LocalDate to) {
        return !in(from.getYear() - 1, to.getYear() + 1, one -> one.isOf(from, to))
                .isEmpty();
    }

    private List<Window> in(int firstYear, int lastYear, Predicate<Window> which) {
        List<Window> all = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            for (YearWindow window : windows) {
                YearWindow.Days days = window.in(year);
                all.add(new Window(days.from(), days.to(), days.from().minusDays(AHEAD)));
            }
            for (int length : months) {
                for (int month = 1; month <= MONTHS_OF_YEAR; month += length) {
                    LocalDate from = LocalDate.of(year, month, 1);
                    all.add(new Window(from, from.plusMonths(length).minusDays(1), from));
                }
            }
        }
        return all.stream()
                .filter(one -> until == null || !one.from().isAfter(until))
                .filter(which)
                .distinct()
                .sorted(IN_ORDER)
                .toList();
    }
}
