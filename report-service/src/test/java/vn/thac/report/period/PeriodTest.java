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
        for (String key : List.of(
                "2024",
                "2024-H1",
                "2024-9M",
                "2024-Q3",
                "2024-07",
                "2024-2M6",
                "2024-4M3",
                "2025-W01",
                "2026-W53",
                "2026-W51-2W",
                "2025-2026",
                "2021-2025",
                "A1",
                "A27")) {
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
                "2024-2M7",
                "2024-2M0",
                "2024-4M4",
                "2025-W00",
                "2025-W53",
                "2025-W7",
                "2025-W08-2W",
                "2026-W53-2W",
                "2025-W07-3W",
                "2025-W07-1W",
                "2024-2025",
                "2022-2026",
                "2026-2025",
                "2025-2025",
                "2025-2027",
                "1896-1900",
                "2996-3000",
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
        "2023,    2024,    2025",
        "2024-2M6, 2025-2M1, 2025-2M2",
        "2024-4M3, 2025-4M1, 2025-4M2",
        "2024-W52, 2025-W01, 2025-W02",
        "2026-W52, 2026-W53, 2027-W01",
        "2026-W49-2W, 2026-W51-2W, 2027-W01-2W",
        "2023-2024, 2025-2026, 2027-2028",
        "2016-2020, 2021-2025, 2026-2030"
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
            assertThrows(IllegalArgumentException.class, () -> new Period.InYear(year, Part.H1));
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
        "2024-H2, 2024-12-31",
        "2024-2M1, 2024-02-29",
        "2025-4M2, 2025-08-31",
        "2025-W01, 2025-01-05",
        "2026-W53, 2027-01-03",
        "2025-W07-2W, 2025-02-23",
        "2025-W51-2W, 2025-12-28",
        "2026-W51-2W, 2027-01-03",
        "2025-2026, 2026-12-31",
        "2021-2025, 2025-12-31"
    })
    void the_last_day_is_the_calendars(String key, LocalDate last) {
        assertEquals(last, Period.Calendar.of(key).lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-W01, 2024-12-30",
        "2027-W01, 2027-01-04",
        "2025-W51-2W, 2025-12-15",
        "2024-2M3, 2024-05-01",
        "2024-4M3, 2024-09-01",
        "2026-2030, 2026-01-01",
        "2024-9M, 2024-01-01"
    })
    void the_first_day_is_the_calendars(String key, LocalDate first) {
        assertEquals(first, Period.Calendar.of(key).firstDay());
    }

    @ParameterizedTest
    @CsvSource({"2025-W01, 2025", "2026-W53, 2026", "2021-2025, 2025", "2025-2026, 2026", "2024-Q4, 2024"})
    void the_year_is_that_of_its_name_and_of_several_the_last(String key, int year) {
        assertEquals(year, Period.Calendar.of(key).year());
    }

    @Test
    void no_year_beyond_the_last_has_weeks_or_blocks() {
        assertEquals(Optional.empty(), Period.find("1899-W10"));
        assertEquals(Optional.empty(), Period.find("3000-W10"));
        assertThrows(IllegalArgumentException.class, () -> new Period.Weeks(2025, 53, 1));
        assertThrows(IllegalArgumentException.class, () -> new Period.Weeks(2025, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new Period.Weeks(2025, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Period.Years(2025, 5));
        assertThrows(IllegalArgumentException.class, () -> new Period.Years(2025, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, P1M, 12, 2024-01, 2024-12",
        "2024, P3M, 4, 2024-Q1, 2024-Q4",
        "2024, P6M, 2, 2024-H1, 2024-H2",
        "2024-H2, P1M, 6, 2024-07, 2024-12",
        "2024-H1, P3M, 2, 2024-Q1, 2024-Q2",
        "2024-9M, P3M, 3, 2024-Q1, 2024-Q3",
        "2024-Q3, P1M, 3, 2024-07, 2024-09",
        "2021-2025, P1Y, 5, 2021, 2025",
        "2021-2025, P1M, 60, 2021-01, 2025-12",
        "2026, P1W, 53, 2026-W01, 2026-W53",
        "2025, P2W, 26, 2025-W01-2W, 2025-W51-2W",
        "2025-2026, P1W, 105, 2025-W01, 2026-W53"
    })
    void a_period_is_made_up_of_those_shorter_ones_that_cover_it_to_the_day(
            String whole, Frequency of, int count, String first, String last) {
        List<Period.Calendar> parts = Period.Calendar.of(whole).madeUpOf(of);
        assertEquals(count, parts.size());
        assertEquals(
                List.of(first, last),
                List.of(parts.get(0).key(), parts.get(count - 1).key()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, P1Y",
        "2024, P9M",
        "2024, P5Y",
        "2024-9M, P6M",
        "2024-9M, P4M",
        "2024-9M, P1W",
        "2024-H1, P4M",
        "2024-Q1, P2M",
        "2024-07, P1W",
        "2024-07, P1M",
        "2025-W07-2W, P1W",
        "2021-2025, P2Y",
        "2999, P1M"
    })
    void what_does_not_cover_it_to_the_day_makes_up_nothing(String whole, Frequency of) {
        assertEquals(List.of(), Period.Calendar.of(whole).madeUpOf(of));
    }
}
