package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.report.period.Deadline.Rule;

class DeadlineTest {

    private static LocalDate near(Deadline deadline, String end, int step) {
        return deadline.nearTo(LocalDate.parse(end), step);
    }

    private static LocalDate after(Deadline deadline, String end, int step) {
        return deadline.after(LocalDate.parse(end), step);
    }

    @ParameterizedTest
    @CsvSource({
        // window's end  day month  rule    last day in time
        "2024-12-14,   10,  11,   BEFORE, 2024-11-09",
        "2024-12-14,   10,  11,   BY,     2024-11-10",
        "2024-12-14,   1,   12,   BEFORE, 2024-11-30",
        "2024-12-14,   1,   1,    BEFORE, 2024-12-31",
        "2024-12-14,   15,  1,    BY,     2025-01-15",
        "2024-12-14,   1,   3,    BEFORE, 2025-02-28",
        "2023-12-14,   1,   3,    BEFORE, 2024-02-29",
        "2024-12-14,   30,  6,    BY,     2025-06-30",
        "2024-12-14,   1,   7,    BY,     2024-07-01",
        "2024-12-14,   31,  11,   BY,     2024-11-30",
        "2024-12-14,   29,  2,    BY,     2025-02-28",
        "2023-12-14,   29,  2,    BY,     2024-02-29",
        "2024-09-14,   15,  9,    BY,     2024-09-15"
    })
    void once_a_year_a_day_falls_in_its_month_nearest_to_the_end(
            String end, int day, int month, Rule rule, LocalDate last) {
        assertEquals(last, near(new Deadline.OnDay(day, month, rule), end, 12));
    }

    @ParameterizedTest
    @CsvSource({
        // window's end  step  day month  last day in time
        "2024-06-14,   6,    15,  12,   2024-06-15",
        "2024-12-14,   6,    15,  6,    2024-12-15",
        "2024-06-14,   6,    20,  5,    2024-05-20",
        "2024-12-14,   6,    20,  5,    2024-11-20",
        "2024-12-14,   6,    10,  7,    2025-01-10",
        "2024-03-14,   3,    25,  12,   2024-03-25",
        "2024-12-14,   3,    5,   4,    2025-01-05",
        "2024-03-14,   3,    5,   2,    2024-02-05",
        "2024-05-14,   1,    20,  11,   2024-05-20"
    })
    void more_often_than_yearly_the_day_returns_with_each_step(
            String end, int step, int day, int month, LocalDate last) {
        assertEquals(last, near(new Deadline.OnDay(day, month, Rule.BY), end, step));
    }

    @ParameterizedTest
    @CsvSource({
        // window's end  day  rule    last day in time
        "2024-03-14,   10,  BY,     2024-04-10",
        "2024-03-14,   14,  BY,     2024-03-14",
        "2024-03-14,   15,  BEFORE, 2024-03-14",
        "2024-03-14,   14,  BEFORE, 2024-04-13",
        "2024-03-31,   10,  BY,     2024-04-10",
        "2024-03-31,   16,  BY,     2024-04-16",
        "2024-12-31,   1,   BY,     2025-01-01",
        "2024-12-31,   1,   BEFORE, 2024-12-31",
        "2024-02-29,   31,  BY,     2024-02-29",
        "2024-01-31,   31,  BEFORE, 2024-02-29",
        "2023-02-14,   30,  BY,     2023-02-28"
    })
    void a_day_alone_is_the_first_that_is_not_before_the_data_end(String end, int day, Rule rule, LocalDate last) {
        assertEquals(last, after(new Deadline.OnDay(day, null, rule), end, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-14,   10,  BY,     2024-03-10",
        "2023-02-14,   30,  BY,     2023-02-28",
        "2023-02-14,   30,  BEFORE, 2023-02-28"
    })
    void where_the_data_follow_it_a_day_alone_is_of_the_periods_last_month(
            String end, int day, Rule rule, LocalDate last) {
        assertEquals(last, near(new Deadline.OnDay(day, null, rule), end, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-14, P10D, 2024-03-24",
        "2024-12-31, P1D,  2025-01-01",
        "2024-12-31, P2M,  2025-02-28",
        "2023-12-31, P2M,  2024-02-29",
        "2024-03-14, P0D,  2024-03-14"
    })
    void a_span_begins_at_the_end(String end, java.time.Period span, LocalDate last) {
        assertEquals(last, near(new Deadline.AfterEnd(span), end, 3));
        assertEquals(last, after(new Deadline.AfterEnd(span), end, 12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "32, 1", "1, 0", "1, 13", "-1, ", "32, "})
    void no_year_has_such_a_day(int day, Integer month) {
        assertThrows(IllegalArgumentException.class, () -> new Deadline.OnDay(day, month, Rule.BY));
    }

    @Test
    void the_first_and_the_last_day_of_a_year_are_days() {
        assertDoesNotThrow(() -> new Deadline.OnDay(1, 1, Rule.BY));
        assertDoesNotThrow(() -> new Deadline.OnDay(31, 12, Rule.BY));
        assertDoesNotThrow(() -> new Deadline.OnDay(31, null, Rule.BY));
    }
}
