package vn.thac.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as Vietnam kept or will keep them. */
class LunarCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 8, 15, 2024-09-17",
        "2025, 8, 15, 2025-10-06",
        "2026, 8, 15, 2026-09-25",
        "2024, 1, 1, 2024-02-10",
        "2025, 1, 1, 2025-01-29",
        "2025, 3, 10, 2025-04-07",
        "2026, 1, 1, 2026-02-17",
        "2034, 1, 1, 2034-02-19"
    })
    void a_lunar_date_has_its_day(int year, int month, int day, LocalDate expected) {
        assertEquals(expected, LunarCalendar.day(year, month, day));
    }

    @ParameterizedTest
    @CsvSource({"1985, 1985-01-21", "2007, 2007-02-17", "2030, 2030-02-02"})
    void tet_is_vietnams_where_china_has_another_day(int year, LocalDate tet) {
        assertEquals(tet, LunarCalendar.day(year, 1, 1));
    }

    @Test
    void the_month_after_a_leap_month_is_not_the_leap_month() {
        assertEquals(LocalDate.of(2025, 6, 25), LunarCalendar.day(2025, 6, 1));
        assertEquals(LocalDate.of(2025, 8, 23), LunarCalendar.day(2025, 7, 1));
    }

    @Test
    void a_month_of_29_days_ends_with_the_29th() {
        assertEquals(LocalDate.of(2025, 1, 28), LunarCalendar.day(2024, 12, 29));
        assertEquals(LocalDate.of(2025, 1, 28), LunarCalendar.day(2024, 12, 30));
        assertEquals(LocalDate.of(2024, 2, 9), LunarCalendar.day(2023, 12, 30));
    }
}
