package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.report.ReportState;

class CountsTest {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 9);

    @Test
    void who_waits_is_missing_once_the_due_date_is_over_and_without_one_never() {
        Counts waiting = Counts.of(ReportState.OPEN, false, DUE).plus(Counts.of(ReportState.OPEN, false, null));
        assertEquals(0, waiting.missing(DUE));
        assertEquals(2, waiting.notDue(DUE));
        assertEquals(1, waiting.missing(DUE.plusDays(1)));
        assertEquals(1, waiting.notDue(DUE.plusDays(1)));
    }

    @Test
    void what_was_sent_back_was_handed_in_and_is_never_missing() {
        Counts returned = Counts.of(ReportState.RETURNED, true, DUE);
        assertEquals(1, returned.submitted());
        assertEquals(1, returned.late());
        assertEquals(0, returned.missing(DUE.plusYears(1)));
        assertEquals(0, returned.notDue(DUE));
    }

    @Test
    void many_alike_are_one_so_many_times() {
        Counts one = Counts.of(ReportState.OPEN, false, DUE).plus(Counts.of(ReportState.ACCEPTED, true, DUE));
        assertEquals(one.plus(one).plus(one), one.times(3));
        assertEquals(6, one.times(3).expected());
        assertEquals(Counts.NONE, Counts.NONE.times(3));
    }
}
