package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.plan.packages.DocumentDate.Precision;

class DocumentDateTest {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

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
