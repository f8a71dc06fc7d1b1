package vn.thac.directory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday (Labour Code 2019, Article 111; Decision 188/1999/QĐ-TTg), but for {@link Holidays}. */
public final class WorkingDays {

    private static final Holidays HOLIDAYS = Holidays.shipped();

    private WorkingDays() {}

    /** The last of so many working days after {@code day}, which does not count itself. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }

    /** Whether there is one after {@code day}, up to and with {@code last}. */
    public static boolean isAnyAfter(LocalDate day, LocalDate last) {
        return !after(day, 1).isAfter(last);
    }

    static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !HOLIDAYS.isOff(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
