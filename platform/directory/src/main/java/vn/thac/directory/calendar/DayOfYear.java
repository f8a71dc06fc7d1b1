package vn.thac.directory.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** A day that comes once a year, of either calendar. A day that a month does not have is its last. */
public sealed interface DayOfYear {

    /** In a year; a lunar one in the lunar year that begins in it. */
    LocalDate in(int year);

    /** "01/6"; 29 February is the 28th where there is none. */
    record Solar(int day, int month) implements DayOfYear {
        public Solar {
            requireIn(day, month, 31);
        }

        @Override
        public LocalDate in(int year) {
            YearMonth of = YearMonth.of(year, month);
            return of.atDay(Math.min(day, of.lengthOfMonth()));
        }
    }

    /** "15/8 âm lịch"; never of a leap month. */
    record Lunar(int day, int month) implements DayOfYear {
        public Lunar {
            requireIn(day, month, 30);
        }

        @Override
        public LocalDate in(int year) {
            return LunarCalendar.day(year, month, day);
        }
    }

    private static void requireIn(int day, int month, int most) {
        if (day < 1 || day > most || month < 1 || month > 12) {
            throw new IllegalArgumentException("no day of a year: " + day + "/" + month);
        }
    }
}
