package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
}
