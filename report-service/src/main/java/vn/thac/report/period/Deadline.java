package vn.thac.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** By when a period's report is owed, as plans write it: never with a year. */
public sealed interface Deadline {

    /**
     * The last day in time where the plan says which days the data cover: the first that is not before their end, as a
     * report can't be owed before its data are there (Decree 09/2019, Article 8.5.b, wants a working day between).
     */
    LocalDate after(LocalDate end, int stepMonths);

    /** The same where the plan says nothing of the data, which then follow it: the day nearest to the period's end. */
    LocalDate nearTo(LocalDate end, int stepMonths);

    /** Whether the day "before" or "by" which something is owed is itself still in time. */
    enum Rule implements WireName {
        /** Exclusive: the day before is the last. */
        BEFORE,
        /** Inclusive. */
        BY
    }

    /**
     * A day and perhaps a month, coming back with each period. "Before 10/11" is owed by the end of 9/11. In a month that
     * is too short to have the day every day is in time.
     *
     * @param month null: a day of any month
     */
    record OnDay(int day, @Nullable Integer month, Rule rule) implements Deadline {

        private static final int YEAR = 12;

        public OnDay {
            if (day < 1 || day > 31 || (month != null && (month < 1 || month > 12))) {
                throw new IllegalArgumentException("no such day of a year: " + day + "/" + month);
            }
        }

        @Override
        public LocalDate after(LocalDate end, int stepMonths) {
            YearMonth in = YearMonth.from(end);
            while (!comesBackIn(in, stepMonths) || lastDayIn(in).isBefore(end)) {
                in = in.plusMonths(1);
            }
            return lastDayIn(in);
        }

        private boolean comesBackIn(YearMonth in, int stepMonths) {
            return month == null || Math.floorMod(month - in.getMonthValue(), Math.min(stepMonths, YEAR)) == 0;
        }

        @Override
        public LocalDate nearTo(LocalDate end, int stepMonths) {
            int step = Math.min(stepMonths, YEAR);
            int after = month == null ? 0 : Math.floorMod(month - end.getMonthValue(), step);
            return lastDayIn(YearMonth.from(end).plusMonths(after > step / 2 ? after - step : after));
        }

        private LocalDate lastDayIn(YearMonth in) {
            if (day > in.lengthOfMonth()) {
                return in.atEndOfMonth();
            }
            return rule == Rule.BEFORE ? in.atDay(day).minusDays(1) : in.atDay(day);
        }
    }

    /** A span after the window's end: ten days, a month; none at all is the day on which the data end. */
    record AfterEnd(java.time.Period span) implements Deadline {
        @Override
        public LocalDate after(LocalDate end, int stepMonths) {
            return end.plus(span);
        }

        @Override
        public LocalDate nearTo(LocalDate end, int stepMonths) {
            return end.plus(span);
        }
    }
}
