package vn.thac.directory.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import vn.thac.core.time.Vietnam;

/**
 * The lunar calendar of Vietnam (âm lịch): the Chinese one, with new moons and solar terms by the clock of UTC+7 (Decision
 * 121-CP of 1967). So Tết of 2007 was a day before China's.
 */
public final class LunarCalendar {

    /** Year 1 of the count that ICU goes by. */
    private static final int EPOCH = -2636;

    private static final SimpleTimeZone SEVENTH = new SimpleTimeZone(7 * 60 * 60 * 1000, "UTC+7");

    /** ICU has a constructor for other meridians, as Korea's calendar needs one, and offers it to subclasses. */
    @SuppressWarnings({"deprecation", "serial"})
    private static final class Vietnamese extends ChineseCalendar {
        Vietnamese() {
            super(SEVENTH, ULocale.ROOT, EPOCH, SEVENTH);
        }
    }

    private LunarCalendar() {}

    /**
     * The day of a lunar date in the lunar year that begins in {@code year}; a leap month is not meant. Where the month has
     * only 29 days, the 30th is its last.
     */
    public static LocalDate day(int year, int month, int day) {
        Vietnamese calendar = new Vietnamese();
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year - EPOCH + 1);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        LocalDate first = dayOf(calendar);
        return first.plusDays(Math.min(day, calendar.getActualMaximum(Calendar.DAY_OF_MONTH)) - 1L);
    }

    private static LocalDate dayOf(Calendar calendar) {
        return Vietnam.dayOf(Instant.ofEpochMilli(calendar.getTimeInMillis()));
    }
}
