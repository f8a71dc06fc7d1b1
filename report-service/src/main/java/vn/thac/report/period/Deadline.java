package vn.thac.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** By when a period's report is owed, as plans write it: never with a year. */
public sealed interface Deadline {

    /** The last day in time for the period whose window ends on {@code end}. */
    LocalDate dueFor(LocalDate end, int stepMonths, boolean earlyDaysAreNextMonth);

    /** Whether the day "before" or "by" which something is owed is itself still in time. */
    enum Rule implements WireName {
        /** Exclusive: the day before is the last. */
        BEFORE,
        /** Inclusive. */
        BY
    }

    /**
     * A day and perhaps a month: the occurrence whose month is nearest to the window's end. "Before 10/11" is owed by
     * the end of 9/11.
     *
     * @param month null: a day of the period's last month (for calendar windows the month after, when the day is early)
     */
    record OnDay(int day, @Nullable Integer month, Rule rule) implements Deadline {

        public OnDay {
            if (day < 1 || day > 31 || (month != null && (month < 1 || month > 12))) {
                throw new IllegalArgumentException("no such day of a year: " + day + "/" + month);
            }
        }

        @Override
        public LocalDate dueFor(LocalDate end, int stepMonths, boolean earlyDaysAreNextMonth) {
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

    /** A span after the window's end: ten days, a month. */
    record AfterEnd(java.time.Period span) implements Deadline {

        @Override
        public LocalDate dueFor(LocalDate end, int stepMonths, boolean earlyDaysAreNextMonth) {
            return end.plus(span);
        }
    }
}
