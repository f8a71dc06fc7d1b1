package vn.thac.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days run from Monday to Friday, but for public holidays and the days that make up for them. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 5, 2025-07-08",
        "2025-07-04, 1, 2025-07-07",
        "2025-07-05, 1, 2025-07-07",
        "2025-07-06, 5, 2025-07-11",
        "2024-02-28, 2, 2024-03-01",
        // the New Year, which in 2022 was a Saturday
        "2025-12-31, 3, 2026-01-06",
        "2021-12-31, 1, 2022-01-04",
        // 30 April and 1 May, a Saturday and a Sunday, made up for on Monday and Tuesday
        "2022-04-29, 1, 2022-05-04",
        "2025-04-29, 1, 2025-05-02",
        // Tết and the Hùng Kings of 2025; of a year whose notice is not known nothing
        "2025-01-24, 1, 2025-02-03",
        "2025-04-04, 1, 2025-04-08",
        "2031-01-22, 2, 2031-01-24",
        // the National Day of 2026 with the day that was chosen
        "2026-08-31, 1, 2026-09-03"
    })
    void the_day_itself_weekends_and_holidays_do_not_count(LocalDate day, int count, LocalDate last) {
        assertEquals(last, WorkingDays.after(day, count));
    }

    @Test
    void none_is_the_day_itself() {
        assertEquals(LocalDate.parse("2025-07-05"), WorkingDays.after(LocalDate.parse("2025-07-05"), 0));
    }

    @ParameterizedTest
    @CsvSource({"2025-04-29, 2025-05-01, false", "2025-04-29, 2025-05-02, true", "2025-07-04, 2025-07-06, false"})
    void between_two_days_there_may_be_none(LocalDate day, LocalDate last, boolean any) {
        assertEquals(any, WorkingDays.isAnyAfter(day, last));
    }

    @Property
    void exactly_so_many_working_days_lie_up_to_the_last(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate day = LocalDate.parse("2000-01-01").plusDays(offset);
        LocalDate last = WorkingDays.after(day, count);

        assertTrue(WorkingDays.isWorkingDay(last));
        assertEquals(
                count,
                day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(WorkingDays::isWorkingDay)
                        .count());
    }

    /** However the days of the week fall, a year gives each of its four days off, here or on a weekday that makes up for it. */
    @Property
    void of_a_year_without_a_notice_four_weekdays_are_off(@ForAll @IntRange(min = 2030, max = 2090) int year) {
        assertEquals(
                4,
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !WorkingDays.isWorkingDay(day))
                        .count());
        assertFalse(WorkingDays.isWorkingDay(LocalDate.of(year, 9, 2)));
    }
}
