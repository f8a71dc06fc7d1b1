package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void what_was_sent_back_is_no_progress_and_never_missing() {
        Counts returned = Counts.of(ReportState.RETURNED, true, DUE);
        assertEquals(0, returned.submitted());
        assertEquals(1, returned.expected());
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

    @ParameterizedTest
    @CsvSource({
        // state      late   under review  returned  accepted  late  submitted  missing after the due date
        "OPEN,      false, 0,            0,        0,        0,    0,         1",
        "OPEN,      true,  0,            0,        0,        0,    0,         1",
        "SUBMITTED, false, 1,            0,        0,        0,    1,         0",
        "SUBMITTED, true,  1,            0,        0,        1,    1,         0",
        "RETURNED,  true,  0,            1,        0,        1,    0,         0",
        "WITHDRAWN, false, 0,            0,        0,        0,    0,         0",
        "WITHDRAWN, true,  0,            0,        0,        1,    0,         0",
        "UNIT_ENDED, true, 0,            0,        0,        0,    0,         0",
        "ACCEPTED,  true,  0,            0,        1,        1,    1,         0"
    })
    void one_who_owes_is_counted_once(
            ReportState state,
            boolean late,
            int underReview,
            int returned,
            int accepted,
            int lateOnes,
            int submitted,
            int missing) {
        Counts one = Counts.of(state, late, DUE);

        assertEquals(underReview, one.underReview());
        assertEquals(returned, one.returned());
        assertEquals(accepted, one.accepted());
        assertEquals(lateOnes, one.late());
        assertEquals(submitted, one.submitted());
        assertEquals(missing, one.missing(DUE.plusDays(1)));
        assertEquals(1, one.expected());
    }

    @Test
    void those_who_wait_are_told_apart_by_their_due_dates() {
        Counts waiting = Counts.of(ReportState.OPEN, false, DUE)
                .times(3)
                .plus(Counts.of(ReportState.OPEN, false, DUE.plusDays(1)).times(2))
                .plus(Counts.of(ReportState.OPEN, false, DUE));

        assertEquals(Map.of("2024-11-09", 4, "2024-11-10", 2), waiting.waiting());
        assertEquals(0, waiting.missing(DUE));
        assertEquals(4, waiting.missing(DUE.plusDays(1)));
        assertEquals(2, waiting.notDue(DUE.plusDays(1)));
        assertEquals(6, waiting.missing(DUE.plusDays(2)));
        assertEquals(6, waiting.expected());
    }

    @Test
    void nobody_adds_nothing() {
        Counts one = Counts.of(ReportState.RETURNED, true, DUE);

        assertEquals(one, one.plus(Counts.NONE));
        assertEquals(one, Counts.NONE.plus(one));
        assertEquals(0, one.times(0).expected());
        assertEquals(0, Counts.NONE.missing(DUE));
    }

    @Test
    void what_was_waived_or_closed_is_counted_apart_and_not_expected() {
        Counts all = Counts.of(ReportState.WAIVED, true, DUE)
                .times(3)
                .plus(Counts.of(ReportState.CLOSED, false, DUE))
                .plus(Counts.of(ReportState.UNIT_ENDED, false, DUE).times(2))
                .plus(Counts.of(ReportState.ACCEPTED, false, DUE));

        assertEquals(3, all.apart(ReportState.WAIVED));
        assertEquals(1, all.apart(ReportState.CLOSED));
        assertEquals(2, all.apart(ReportState.UNIT_ENDED));
        assertEquals(0, all.apart(ReportState.WITHDRAWN));
        assertEquals(3, all.expected());
        assertEquals(0, all.missing(DUE.plusYears(1)));
        assertEquals(0, all.notDue(DUE));
        assertEquals(0, all.late());
    }
}
