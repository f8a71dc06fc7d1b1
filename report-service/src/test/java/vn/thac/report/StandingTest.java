package vn.thac.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 9);
    private static final LocalDate AFTER = DUE.plusDays(1);

    @Test
    void what_was_never_handed_in_is_missing_once_the_due_date_is_over() {
        assertEquals(Standing.NOT_DUE, Standing.of(ReportState.OPEN, DUE, DUE));
        assertEquals(Standing.MISSING, Standing.of(ReportState.OPEN, DUE, AFTER));
    }

    @Test
    void without_a_due_date_nothing_is_missing_overdue_or_late() {
        assertEquals(Standing.NOT_DUE, Standing.of(ReportState.OPEN, null, AFTER));
        assertFalse(Standing.isOverdue(ReportState.RETURNED, null, AFTER));
        assertFalse(Standing.isLate(null, AFTER));
    }

    @Test
    void what_came_and_was_sent_back_is_overdue_but_not_missing() {
        assertEquals(Standing.RETURNED, Standing.of(ReportState.RETURNED, DUE, AFTER));
        assertTrue(Standing.isOverdue(ReportState.RETURNED, DUE, AFTER));
        assertFalse(Standing.isOverdue(ReportState.RETURNED, DUE, DUE));
    }

    @Test
    void what_counts_is_never_overdue() {
        for (ReportState state : ReportState.values()) {
            assertEquals(!state.counts() && state.isOwed(), Standing.isOverdue(state, DUE, AFTER), state.wire());
        }
    }

    @Test
    void all_that_is_missing_is_overdue() {
        for (ReportState state : ReportState.values()) {
            for (LocalDate today : new LocalDate[] {DUE.minusDays(1), DUE, AFTER}) {
                if (Standing.of(state, DUE, today) == Standing.MISSING) {
                    assertTrue(Standing.isOverdue(state, DUE, today), state + " on " + today);
                }
            }
        }
    }

    @Test
    void late_begins_the_day_after() {
        assertFalse(Standing.isLate(DUE, DUE));
        assertTrue(Standing.isLate(DUE, AFTER));
    }

    @Test
    void what_is_not_owed_any_more_is_neither_missing_nor_overdue_and_what_an_ended_unit_owed_is_never_missing() {
        for (ReportState released : new ReportState[] {ReportState.WAIVED, ReportState.CLOSED}) {
            assertFalse(released.isOwed());
            assertFalse(Standing.isOverdue(released, DUE, AFTER));
            assertEquals(released.wire(), Standing.of(released, DUE, AFTER).wire());
        }
        assertEquals(Standing.UNIT_ENDED, Standing.of(ReportState.UNIT_ENDED, DUE, AFTER));
        assertEquals(Standing.WITHDRAWN, Standing.of(ReportState.WITHDRAWN, DUE, AFTER));
        assertTrue(Standing.isOverdue(ReportState.UNIT_ENDED, DUE, AFTER));
    }
}
