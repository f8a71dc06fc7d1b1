package vn.thac.report.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;

/** What a report speaks of: a named part of a year, or what somebody asked for out of turn. */
public sealed interface Period {

    Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-([A-Z0-9]{2}))?");
    Pattern AD_HOC = Pattern.compile("A([1-9]\\d{0,8})");

    /** As it is written: {@code 2024}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024-Q3}, {@code 2024-07}, {@code A2}. */
    @JsonValue
    String key();

    /** The part of a year that it names; empty for an ad hoc request. */
    default Optional<Calendar> calendar() {
        return Optional.empty();
    }

    static Optional<Period> find(String key) {
        Matcher adHoc = AD_HOC.matcher(key);
        if (adHoc.matches()) {
            return Optional.of(new AdHoc(Integer.parseInt(adHoc.group(1))));
        }
        Matcher calendar = CALENDAR.matcher(key);
        if (!calendar.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(calendar.group(1));
        String suffix = calendar.group(2) == null ? "" : calendar.group(2);
        return Arrays.stream(Part.values())
                .filter(p -> p.suffix().equals(suffix) && Calendar.isYear(year))
                .findFirst()
                .map(p -> new Calendar(year, p));
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

    /** A part of a year. */
    record Calendar(int year, Part part) implements Period, Comparable<Calendar> {

        public Calendar {
            if (!isYear(year)) {
                throw new IllegalArgumentException("no period of the year " + year);
            }
        }

        private static boolean isYear(int year) {
            return year >= 1900 && year <= 2999;
        }

        static Calendar of(String key) {
            return Period.of(key)
                    .calendar()
                    .orElseThrow(() -> new IllegalArgumentException("not a part of a year: " + key));
        }

        static Calendar firstOf(int year, Frequency frequency) {
            return new Calendar(year, frequency.parts().get(0));
        }

        @Override
        public String key() {
            return part.suffix().isEmpty() ? String.valueOf(year) : year + "-" + part.suffix();
        }

        @Override
        public Optional<Calendar> calendar() {
            return Optional.of(this);
        }

        /** The last day of the part of the year, whatever window a regime takes of it. */
        public LocalDate lastDay() {
            return YearMonth.of(year, part.lastMonth()).atEndOfMonth();
        }

        public Calendar next() {
            List<Part> parts = part.frequency().parts();
            int at = parts.indexOf(part);
            return at + 1 < parts.size() ? new Calendar(year, parts.get(at + 1)) : new Calendar(year + 1, parts.get(0));
        }

        public Calendar previous() {
            List<Part> parts = part.frequency().parts();
            int at = parts.indexOf(part);
            return at > 0 ? new Calendar(year, parts.get(at - 1)) : new Calendar(year - 1, parts.get(parts.size() - 1));
        }

        @Override
        public int compareTo(Calendar other) {
            int byYear = Integer.compare(year, other.year);
            return byYear != 0 ? byYear : part.compareTo(other.part);
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
