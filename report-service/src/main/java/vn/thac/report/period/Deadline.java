package vn.thac.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as plans write it: a day and perhaps a month, "before" or "by", never a year.
 * "Before 10/11" is owed by the end of 9/11.
 *
 * @param month null: a day of the period's last month (for calendar windows the month after, when the day is early)
 */
public record Deadline(int day, @Nullable Integer month, Rule rule) {

    /** Whether the day itself is still in time. */
    public enum Rule {
        /** Exclusive: the day before is the last. */
        BEFORE,
        /** Inclusive. */
        BY
    }

    public Deadline {
        if (day < 1 || day > 31 || (month != null && (month < 1 || month > 12))) {
            throw new IllegalArgumentException("no such day of a year: " + day + "/" + month);
        }
    }

    /** The last day in time for the period whose window ends on {@code end}: the occurrence whose month is nearest. */
    LocalDate dueFor(LocalDate end, int stepMonths, boolean earlyDaysAreNextMonth) {
        YearMonth in = YearMonth.from(end).plusMonths(monthsFrom(end, stepMonths, earlyDaysAreNextMonth));
        LocalDate named = in.atDay(Math.min(day, in.lengthOfMonth()));
        return rule == Rule.BEFORE ? named.minusDays(1) : named;
    }

    private int monthsFrom(LocalDate end, int stepMonths, boolean earlyDaysAreNextMonth) {
        if (month == null) {
            return earlyDaysAreNextMonth && day <= 15 ? 1 : 0;
        }
        int after = Math.floorMod(month - end.getMonthValue(), stepMonths);
        return after > stepMonths / 2 ? after - stepMonths : after;
    }
}
