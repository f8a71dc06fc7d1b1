package vn.thac.report.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;

/** What a report speaks of: a named span of the calendar, or what somebody asked for out of turn. */
public sealed interface Period {

    Pattern IN_YEAR = Pattern.compile("(\\d{4})(?:-([A-Z0-9]{2,3}))?");
    Pattern WEEKS = Pattern.compile("(\\d{4})-W(\\d{2})(-2W)?");
    Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    Pattern AD_HOC = Pattern.compile("A([1-9]\\d{0,8})");

    /**
     * As it is written: {@code 2024}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024-4M1}, {@code 2024-Q3},
     * {@code 2024-2M1}, {@code 2024-07}, {@code 2025-W07}, {@code 2025-W07-2W}, {@code 2025-2026}, {@code 2021-2025},
     * {@code A2}.
     */
    @JsonValue
    String key();

    /** The span of the calendar that it names; empty for an ad hoc request. */
    default Optional<Calendar> calendar() {
        return Optional.empty();
    }

    static Optional<Period> find(String key) {
        Matcher adHoc = AD_HOC.matcher(key);
        if (adHoc.matches()) {
            return Optional.of(new AdHoc(Integer.parseInt(adHoc.group(1))));
        }
        Matcher weeks = WEEKS.matcher(key);
        if (weeks.matches()) {
            return Weeks.find(number(weeks, 1), number(weeks, 2), weeks.group(3) == null ? 1 : 2);
        }
        Matcher years = YEARS.matcher(key);
        if (years.matches()) {
            return Years.find(number(years, 1), number(years, 2));
        }
        Matcher inYear = IN_YEAR.matcher(key);
        return inYear.matches()
                ? InYear.find(number(inYear, 1), inYear.group(2) == null ? "" : inYear.group(2))
                : Optional.empty();
    }

    private static int number(Matcher key, int group) {
        return Integer.parseInt(key.group(group));
    }

    /** A period that we wrote ourselves. */
    @JsonCreator
    static Period of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("not a period: " + key));
    }

    /** A period that a caller wrote; refused at its place where it is none. */
    static Period require(String key, String place) {
        return find(key).orElseThrow(() -> Refused.at(ReportRefusal.PERIOD_MALFORMED, place, Map.of("period", key)));
    }

    /** A span of the calendar that has a name; those of one frequency follow each other without gap, but for nine months. */
    sealed interface Calendar extends Period, Comparable<Calendar> {

        int FIRST_YEAR = 1900;
        int LAST_YEAR = 2999;

        Frequency frequency();

        LocalDate firstDay();

        /** The last day of the span, whatever window a regime takes of it. */
        LocalDate lastDay();

        /** The year in which its name puts it; of several years the last. */
        int year();

        Calendar next();

        Calendar previous();

        /**
         * The shorter periods of a frequency that make up this one, in order; empty where they don't make it up to the
         * day. Weeks make up the years to which they count, and nothing else.
         */
        default List<Calendar> madeUpOf(Frequency of) {
            boolean byYear = of.weeks() > 0;
            if (year() == LAST_YEAR
                    || of.stepMonths() >= frequency().stepMonths() && !byYear
                    || byYear && frequency().stepMonths() < 12
                    || frequency() == Frequency.P9M && byYear) {
                return List.of();
            }
            List<Calendar> parts = new ArrayList<>();
            LocalDate first = byYear ? LocalDate.of(firstDay().getYear(), 1, 4) : firstDay();
            for (Calendar at = of(of, first);
                    byYear ? at.year() <= year() : !at.lastDay().isAfter(lastDay());
                    at = at.next()) {
                parts.add(at);
            }
            return byYear || isMadeUpOf(parts) ? List.copyOf(parts) : List.of();
        }

        /** All shorter periods that with others of their frequency make up this one. */
        default List<Calendar> parts() {
            return Arrays.stream(Frequency.values())
                    .flatMap(of -> madeUpOf(of).stream())
                    .toList();
        }

        private boolean isMadeUpOf(List<Calendar> parts) {
            LocalDate next = firstDay();
            for (Calendar part : parts) {
                if (!part.firstDay().equals(next)) {
                    return false;
                }
                next = part.lastDay().plusDays(1);
            }
            return next.equals(lastDay().plusDays(1));
        }

        @Override
        default Optional<Calendar> calendar() {
            return Optional.of(this);
        }

        @Override
        default int compareTo(Calendar other) {
            return Comparator.comparing(Calendar::firstDay)
                    .thenComparing(Calendar::lastDay)
                    .compare(this, other);
        }

        static Calendar of(String key) {
            return Period.of(key)
                    .calendar()
                    .orElseThrow(() -> new IllegalArgumentException("not a span of the calendar: " + key));
        }

        /** The period of a frequency in which a day lies; of nine months those of the day's year. */
        static Calendar of(Frequency frequency, LocalDate day) {
            if (frequency.weeks() > 0) {
                return Weeks.of(day, frequency.weeks());
            }
            if (frequency.stepMonths() > 12) {
                return Years.of(day.getYear(), frequency.stepMonths() / 12);
            }
            List<Part> parts = frequency.parts();
            return parts.stream()
                    .filter(p -> day.getMonthValue() <= p.lastMonth())
                    .findFirst()
                    .map(p -> new InYear(day.getYear(), p))
                    .orElseGet(() -> new InYear(day.getYear(), parts.get(parts.size() - 1)));
        }

        private static boolean isYear(int year) {
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        }

        private static void requireYear(int year) {
            if (!isYear(year)) {
                throw new IllegalArgumentException("no period of the year " + year);
            }
        }
    }

    /** A year or a part of one. */
    record InYear(int year, Part part) implements Calendar {
        public InYear {
            Calendar.requireYear(year);
        }

        private static Optional<Period> find(int year, String suffix) {
            return Arrays.stream(Part.values())
                    .filter(p -> p.suffix().equals(suffix) && Calendar.isYear(year))
                    .findFirst()
                    .map(p -> new InYear(year, p));
        }

        @Override
        public String key() {
            return part.suffix().isEmpty() ? String.valueOf(year) : year + "-" + part.suffix();
        }

        @Override
        public Frequency frequency() {
            return part.frequency();
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, part.firstMonth(), 1);
        }

        @Override
        public LocalDate lastDay() {
            return YearMonth.of(year, part.lastMonth()).atEndOfMonth();
        }

        @Override
        public InYear next() {
            List<Part> parts = part.frequency().parts();
            int at = parts.indexOf(part);
            return at + 1 < parts.size() ? new InYear(year, parts.get(at + 1)) : new InYear(year + 1, parts.get(0));
        }

        @Override
        public InYear previous() {
            List<Part> parts = part.frequency().parts();
            int at = parts.indexOf(part);
            return at > 0 ? new InYear(year, parts.get(at - 1)) : new InYear(year - 1, parts.get(parts.size() - 1));
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /**
     * A week by ISO 8601, or two of them: 1 and 2, 3 and 4 and so on; a week 53 goes with the last two.
     *
     * @param year to which the week counts: that of its Thursday
     * @param week the first of them
     */
    record Weeks(int year, int week, int count) implements Calendar {

        private static final int LAST_PAIR = 51;

        public Weeks {
            Calendar.requireYear(year);
            if (!isWeek(year, week, count)) {
                throw new IllegalArgumentException("no " + count + " weeks of " + year + " from week " + week);
            }
        }

        private static boolean isWeek(int year, int week, int count) {
            return count == 1
                    ? week >= 1 && week <= weeksOf(year)
                    : count == 2 && week >= 1 && week <= LAST_PAIR && week % 2 == 1;
        }

        private static Optional<Period> find(int year, int week, int count) {
            return Calendar.isYear(year) && isWeek(year, week, count)
                    ? Optional.of(new Weeks(year, week, count))
                    : Optional.empty();
        }

        static Weeks of(LocalDate day, int count) {
            int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return new Weeks(
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    count == 1 ? week : Math.min(LAST_PAIR, (week - 1) / 2 * 2 + 1),
                    count);
        }

        /** 52 or 53: the last week of a year is that of 28 December. */
        private static int weeksOf(int year) {
            return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        @Override
        public String key() {
            return String.format(Locale.ROOT, "%d-W%02d%s", year, week, count == 1 ? "" : "-2W");
        }

        @Override
        public Frequency frequency() {
            return count == 1 ? Frequency.P1W : Frequency.P2W;
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        }

        @Override
        public LocalDate lastDay() {
            int last = count == 2 && week == LAST_PAIR ? weeksOf(year) : week + count - 1;
            return firstDay().plusWeeks(last - week + 1L).minusDays(1);
        }

        @Override
        public Weeks next() {
            return of(lastDay().plusDays(1), count);
        }

        @Override
        public Weeks previous() {
            return of(firstDay().minusDays(1), count);
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** So many whole years, counted as plans do: 2021-2025, 2026-2030; 2025-2026. */
    record Years(int first, int count) implements Calendar {
        public Years {
            Calendar.requireYear(first);
            Calendar.requireYear(first + count - 1);
            if (!isBlock(first, count)) {
                throw new IllegalArgumentException("no " + count + " years from " + first);
            }
        }

        private static boolean isBlock(int first, int count) {
            return (count == 2 || count == 5) && first % count == 1;
        }

        private static Optional<Period> find(int first, int last) {
            int count = last - first + 1;
            return Calendar.isYear(first) && Calendar.isYear(last) && isBlock(first, count)
                    ? Optional.of(new Years(first, count))
                    : Optional.empty();
        }

        static Years of(int year, int count) {
            return new Years(Math.floorDiv(year - 1, count) * count + 1, count);
        }

        @Override
        public String key() {
            return first + "-" + year();
        }

        @Override
        public Frequency frequency() {
            return count == 2 ? Frequency.P2Y : Frequency.P5Y;
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(first, 1, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(year(), 12, 31);
        }

        @Override
        public int year() {
            return first + count - 1;
        }

        @Override
        public Years next() {
            return new Years(first + count, count);
        }

        @Override
        public Years previous() {
            return new Years(first - count, count);
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** The so-manieth request under one regime. */
    record AdHoc(int number) implements Period {
        public AdHoc {
            if (number < 1) {
                throw new IllegalArgumentException("requests are counted from 1, not " + number);
            }
        }

        @Override
        public String key() {
            return "A" + number;
        }

        @Override
        public String toString() {
            return key();
        }
    }
}
