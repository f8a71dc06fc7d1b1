package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;

class PeriodTest {

    @Test
    void a_key_names_its_period() {
        for (String key : List.of("2024", "2024-H1", "2024-9M", "2024-Q3", "2024-07", "A1", "A27")) {
            assertEquals(key, Period.of(key).key());
        }
    }

    @Test
    void nothing_else_is_a_period() {
        for (String wrong : List.of(
                "24",
                "2024-13",
                "2024-H3",
                "2024-Q5",
                "2024-h1",
                "2024-7",
                "",
                "2024-",
                "A",
                "A0",
                "A01",
                "a1",
                "abc",
                "1899",
                "3000",
                "A9999999999",
                "2024 ")) {
            assertEquals(Optional.empty(), Period.find(wrong), wrong);
            assertThrows(IllegalArgumentException.class, () -> Period.of(wrong), wrong);
        }
    }

    @Test
    void what_a_caller_writes_wrongly_is_refused_at_its_place() {
        Fault fault = assertThrows(Refused.class, () -> Period.require("2025-Q5", "period"))
                .faults()
                .get(0);

        assertEquals("period-malformed", fault.refusal().code());
        assertEquals("period", fault.pointer());
    }

    @Test
    void a_request_out_of_turn_is_no_part_of_a_year() {
        assertEquals(Optional.empty(), Period.of("A3").calendar());
        assertEquals(new Period.AdHoc(3), Period.of("A3"));
        assertThrows(IllegalArgumentException.class, () -> Period.Calendar.of("A3"));
    }

    @Test
    void a_part_of_a_year_ends_on_its_last_day() {
        assertEquals(LocalDate.of(2024, 12, 31), Period.Calendar.of("2024").lastDay());
        assertEquals(LocalDate.of(2024, 6, 30), Period.Calendar.of("2024-H1").lastDay());
        assertEquals(LocalDate.of(2024, 9, 30), Period.Calendar.of("2024-9M").lastDay());
        assertEquals(LocalDate.of(2024, 2, 29), Period.Calendar.of("2024-02").lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12, 2024-01, 2024-02",
        "2024-11, 2024-12, 2025-01",
        "2023-Q4, 2024-Q1, 2024-Q2",
        "2024-Q3, 2024-Q4, 2025-Q1",
        "2023-H2, 2024-H1, 2024-H2",
        "2024-H1, 2024-H2, 2025-H1",
        "2023-9M, 2024-9M, 2025-9M",
        "2023,    2024,    2025"
    })
    void periods_follow_each_other_over_the_turn_of_the_year(String before, String key, String after) {
        Period.Calendar period = Period.Calendar.of(key);

        assertEquals(before, period.previous().key());
        assertEquals(after, period.next().key());
    }

    @ParameterizedTest
    @CsvSource({"1900, true", "1899, false", "2999, true", "3000, false"})
    void years_are_those_of_four_digits_that_plans_can_mean(int year, boolean known) {
        assertEquals(known, Period.find(year + "-H1").isPresent());
        if (!known) {
            assertThrows(IllegalArgumentException.class, () -> new Period.Calendar(year, Part.H1));
        }
    }

    @Test
    void before_the_first_and_after_the_last_there_is_none() {
        Period.Calendar first = Period.Calendar.of("1900-01");
        Period.Calendar last = Period.Calendar.of("2999-12");

        assertThrows(IllegalArgumentException.class, first::previous);
        assertThrows(IllegalArgumentException.class, last::next);
    }

    @Test
    void requests_are_counted_from_one() {
        assertEquals(Optional.of(new Period.AdHoc(999_999_999)), Period.find("A999999999"));
        assertEquals(Optional.empty(), Period.find("A1000000000"));
        assertThrows(IllegalArgumentException.class, () -> new Period.AdHoc(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02, 2023-02-28",
        "2024-02, 2024-02-29",
        "1900-02, 1900-02-28",
        "2024-Q1, 2024-03-31",
        "2024-Q2, 2024-06-30",
        "2024-Q4, 2024-12-31",
        "2024-H2, 2024-12-31"
    })
    void the_last_day_is_the_calendars(String key, LocalDate last) {
        assertEquals(last, Period.Calendar.of(key).lastDay());
    }
}
