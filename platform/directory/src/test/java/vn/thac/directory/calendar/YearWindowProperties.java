package vn.thac.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Windows against the days of the year counted one by one, and lunar days against the moon. */
class YearWindowProperties {

    /** Mean length of a lunation, in days; the true one differs by some hours. */
    private static final double LUNATION = 29.530588;

    /** A new moon, by the day of UTC+7. */
    private static final LocalDate NEW_MOON = LocalDate.of(2000, 1, 7);

    @Property
    void a_window_holds_the_days_from_its_first_to_the_next_that_is_called_its_last(
            @ForAll @IntRange(min = 2000, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int lastDay,
            @ForAll @IntRange(min = 1, max = 12) int lastMonth) {
        YearWindow.Days days = YearWindow.read(day + "/" + month + " - " + lastDay + "/" + lastMonth)
                .orElseThrow()
                .in(year);

        LocalDate walked = LocalDate.of(year, month, day);
        assertEquals(walked, days.from());
        while (walked.getDayOfMonth() != lastDay || walked.getMonthValue() != lastMonth) {
            walked = walked.plusDays(1);
        }
        assertEquals(walked, days.to());
    }

    @Property
    void the_windows_of_the_years_follow_each_other(
            @ForAll @IntRange(min = 1990, max = 2090) int year,
            @ForAll @IntRange(min = 1, max = 30) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll boolean lunar) {
        DayOfYear of = lunar ? new DayOfYear.Lunar(day, month) : new DayOfYear.Solar(day, month);
        long between = ChronoUnit.DAYS.between(of.in(year), of.in(year + 1));

        assertTrue(lunar ? between >= 353 && between <= 386 : between == 365 || between == 366, of + ": " + between);
    }

    @Property
    void the_first_of_a_lunar_month_is_a_new_moon_and_the_15th_14_days_later(
            @ForAll @IntRange(min = 1968, max = 2099) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate first = LunarCalendar.day(year, month, 1);
        double phase = ChronoUnit.DAYS.between(NEW_MOON, first) % LUNATION;
        double away = Math.min(Math.abs(phase), LUNATION - Math.abs(phase));

        assertTrue(away < 2, first + " is " + away + " days from a new moon");
        assertEquals(first.plusDays(14), LunarCalendar.day(year, month, 15));
    }

    @Property
    void the_winter_solstice_lies_in_the_eleventh_month_so_that_leap_months_are_in_their_place(
            @ForAll @IntRange(min = 1968, max = 2099) int year) {
        LocalDate solstice = LocalDate.of(year, 12, 21);
        LocalDate eleventh = LunarCalendar.day(year, 11, 1);

        assertTrue(!eleventh.isAfter(solstice.plusDays(1)), eleventh.toString());
        assertTrue(eleventh.plusDays(30).isAfter(solstice), eleventh.toString());
    }

    @Property
    void what_is_written_without_zeros_or_with_words_is_the_same(
            @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(min = 1, max = 12) int month) {
        Optional<YearWindow> expected = YearWindow.read(day + "/" + month);

        assertTrue(expected.isPresent());
        assertEquals(expected, YearWindow.read(String.format("%02d/%02d", day, month)));
        assertEquals(expected, YearWindow.read("ngày " + day + " tháng " + month));
    }
}
