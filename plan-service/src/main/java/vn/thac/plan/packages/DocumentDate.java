package vn.thac.plan.packages;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The date of a document as far as it is known: the day, only the month, or only the year. */
public record DocumentDate(LocalDate value, @Nullable Precision precision) {

    /** How much of the date is known. */
    public enum Precision {
        day,
        month,
        year
    }

    public DocumentDate {
        if (value == null) {
            throw new IllegalArgumentException("a date needs a value");
        }
        precision = precision == null ? Precision.day : precision;
    }

    public static DocumentDate ofDay(LocalDate day) {
        return new DocumentDate(day, Precision.day);
    }

    public int year() {
        return value.getYear();
    }

    /** The last day that the date can mean. */
    public LocalDate last() {
        return switch (precision) {
            case day -> value;
            case month -> YearMonth.from(value).atEndOfMonth();
            case year -> LocalDate.of(value.getYear(), 12, 31);
        };
    }
}
