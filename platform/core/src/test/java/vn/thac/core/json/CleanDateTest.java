package vn.thac.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanDateTest {

    @Test
    void a_day_is_written_in_one_way() {
        assertEquals(LocalDate.of(2024, 2, 29), CleanDate.of("2024-02-29"));
        assertEquals(LocalDate.of(1, 1, 1), CleanDate.of("0001-01-01"));
        assertEquals(LocalDate.of(9999, 12, 31), CleanDate.of("9999-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-1-1",
                "24-01-01",
                "0000-01-01",
                "-0001-01-01",
                "10000-01-01",
                "+10000-01-01",
                "2024-01-01T00:00",
                " 2024-01-01",
                "٢٠٢٤-٠١-٠١",
                ""
            })
    void whatever_else_is_no_day(String text) {
        assertThrows(DateTimeException.class, () -> CleanDate.of(text));
    }
}
