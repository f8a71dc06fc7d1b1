package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.DocumentDate.Precision;

class DocumentDateTest {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-07-15, DAY, 2024-07-15, 2024-07-15",
        "2024-07-15, MONTH, 2024-07-01, 2024-07-31",
        "2024-07-15, YEAR, 2024-01-01, 2024-12-31",
        "2024-02-29, MONTH, 2024-02-01, 2024-02-29",
        "2023-02-01, MONTH, 2023-02-01, 2023-02-28",
        "2024-12-31, MONTH, 2024-12-01, 2024-12-31",
        "2024-02-29, YEAR, 2024-01-01, 2024-12-31",
        "2023-12-31, YEAR, 2023-01-01, 2023-12-31"
    })
    void a_date_means_the_days_from_its_first_to_its_last(
            LocalDate value, Precision precision, LocalDate first, LocalDate last) {
        DocumentDate date = new DocumentDate(value, precision);
        assertEquals(first, date.first());
        assertEquals(last, date.last());
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2023-01-01, 2024-07-01",
        "DAY, 2024-07-01, 2024-07-01",
        "DAY, 2030-01-01, 2024-07-01",
        "MONTH, 2024-06-30, 2024-07-01",
        "MONTH, 2024-07-01, 2024-07-01",
        "MONTH, 2024-07-30, 2024-07-30",
        "MONTH, 2024-07-31, 2024-07-31",
        "MONTH, 2024-08-01, 2024-07-31",
        "YEAR, 2023-12-31, 2024-01-01",
        "YEAR, 2024-01-01, 2024-01-01",
        "YEAR, 2024-12-30, 2024-12-30",
        "YEAR, 2025-01-01, 2024-12-31"
    })
    void units_are_read_on_the_last_day_that_has_come(Precision precision, LocalDate today, LocalDate day) {
        assertEquals(day, new DocumentDate(JULY, precision).countsOn(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-14T16:59:59Z, 2024-07-14",
        "2024-07-14T17:00:00Z, 2024-07-15",
        "2024-06-30T16:59:59Z, 2024-07-01",
        "2024-07-31T17:00:00Z, 2024-07-31"
    })
    void a_day_begins_in_vietnam(Instant issued, LocalDate day) {
        assertEquals(day, DocumentDate.day(new DocumentDate(JULY, Precision.MONTH), issued, LocalDate.of(2030, 1, 1)));
    }

    @Test
    void a_date_has_a_value_and_is_known_to_the_day_where_nothing_else_is_said() {
        assertEquals(DocumentDate.ofDay(JULY), new DocumentDate(JULY, null));
        assertNotEquals(DocumentDate.ofDay(JULY), new DocumentDate(JULY, Precision.MONTH));
        assertThrows(IllegalArgumentException.class, () -> new DocumentDate(null, Precision.DAY));
    }

    @ParameterizedTest
    @CsvSource({"2024-07-01, day", "2024-07-01, month", "2024-07-01, year", ", day", "2024-07-01, ", ", "})
    void a_stored_date_is_there_where_both_its_columns_are(@Nullable LocalDate value, @Nullable String precision) {
        DocumentDate stored = DocumentDate.of(value, precision);
        if (value == null || precision == null) {
            assertNull(stored);
        } else {
            assertEquals(new DocumentDate(value, Precision.valueOf(precision.toUpperCase(Locale.ROOT))), stored);
        }
    }

    @Test
    void a_stored_precision_that_nobody_knows_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> DocumentDate.of(JULY, "decade"));
    }

    @Test
    void a_day_counts_on_itself() {
        assertEquals(JULY, DocumentDate.ofDay(JULY).countsOn(LocalDate.of(2024, 12, 1)));
        assertEquals(JULY, DocumentDate.ofDay(JULY).countsOn(LocalDate.of(2024, 6, 1)));
    }

    @Test
    void a_month_or_year_counts_on_the_last_day_it_can_mean_that_has_come() {
        DocumentDate month = new DocumentDate(JULY, Precision.MONTH);
        DocumentDate year = new DocumentDate(JULY, Precision.YEAR);
        assertEquals(LocalDate.of(2024, 7, 31), month.countsOn(LocalDate.of(2024, 12, 1)));
        assertEquals(LocalDate.of(2024, 7, 15), month.countsOn(LocalDate.of(2024, 7, 15)));
        assertEquals(JULY, month.countsOn(LocalDate.of(2024, 6, 1)));
        assertEquals(LocalDate.of(2024, 12, 31), year.countsOn(LocalDate.of(2026, 1, 1)));
        assertEquals(LocalDate.of(2024, 2, 3), year.countsOn(LocalDate.of(2024, 2, 3)));
    }

    @Test
    void the_day_of_what_is_in_force_does_not_move_any_more() {
        Instant issued = Instant.parse("2024-07-14T18:00:00Z");
        LocalDate later = LocalDate.of(2026, 1, 1);
        DocumentDate year = new DocumentDate(JULY, Precision.YEAR);
        assertEquals(LocalDate.of(2024, 7, 15), DocumentDate.day(year, issued, later));
        assertEquals(LocalDate.of(2024, 7, 15), DocumentDate.day(null, issued, later));
        assertEquals(LocalDate.of(2024, 12, 31), DocumentDate.day(year, null, later));
        assertEquals(later, DocumentDate.day(null, null, later));
    }
}
