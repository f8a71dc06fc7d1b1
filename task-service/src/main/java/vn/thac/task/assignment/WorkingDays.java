package vn.thac.task.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday (Labour Code 2019, Art. 111; Decision 188/1999/QĐ-TTg). Holidays are not known here. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The last of so many working days after {@code day}, which does not count itself. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek() != DayOfWeek.SATURDAY && last.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return last;
    }
}
