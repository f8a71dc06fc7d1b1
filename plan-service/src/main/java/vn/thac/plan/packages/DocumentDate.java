package vn.thac.plan.packages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.time.Vietnam;

/** The date of a document as far as it is known: the day, only the month, or only the year. */
public record DocumentDate(LocalDate value, Precision precision) {

    /** How much of the date is known. */
    public enum Precision implements WireName {
        DAY,
        MONTH,
        YEAR
    }

    public DocumentDate(LocalDate value, @Nullable Precision precision) {
        if (value == null) {
            throw new IllegalArgumentException("a date needs a value");
        }
        this.value = value;
        this.precision = precision == null ? Precision.DAY : precision;
    }

    /** As it is stored; null where either is missing. */
    public static @Nullable DocumentDate of(@Nullable LocalDate value, @Nullable String precision) {
        return value == null || precision == null
                ? null
                : new DocumentDate(value, WireName.of(Precision.class, precision));
    }

    public static DocumentDate ofDay(LocalDate day) {
        return new DocumentDate(day, Precision.DAY);
    }

    public int year() {
        return value.getYear();
    }

    /** The first day that the date can mean. */
    public LocalDate first() {
        return switch (precision) {
            case DAY -> value;
            case MONTH -> value.withDayOfMonth(1);
            case YEAR -> value.withDayOfYear(1);
        };
    }

    /** The last day that the date can mean. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> value;
            case MONTH -> YearMonth.from(value).atEndOfMonth();
            case YEAR -> LocalDate.of(value.getYear(), 12, 31);
        };
    }

    /**
     * The day on which a document speaks of units: the last that its date can mean and that has come, and for good the one
     * that counted when it was issued.
     *
     * @param date null where it has none: then the day of its issue, or today
     * @param issuedAt null for a draft, and for what was issued elsewhere
     */
    public static LocalDate day(@Nullable DocumentDate date, @Nullable Instant issuedAt, LocalDate today) {
        LocalDate known = issuedAt == null ? today : Vietnam.dayOf(issuedAt);
        return date == null ? known : date.countsOn(known);
    }

    /**
     * The one day on which units are read and members found, for check, dry run and issue: the last that the date can
     * mean and that has come; the first where none has.
     */
    public LocalDate countsOn(LocalDate today) {
        LocalDate latest = last().isAfter(today) ? today : last();
        return latest.isBefore(first()) ? first() : latest;
    }
}
