package vn.thac.report.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thac.core.Ids;
import vn.thac.core.WireName;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.period.Period;

class ProgressTest {

    private static void refuses(String code, Executable step) {
        assertEquals(
                code,
                assertThrows(Refused.class, step).faults().get(0).refusal().code());
    }

    @Test
    void a_report_goes_up_comes_back_goes_up_again_and_is_accepted() {
        Progress.Submitted first = new Progress.Open().submit("xa");
        Progress.Submitted second = first.sendBack().submit("xa");

        assertEquals(2, second.reportVersion());
        assertEquals(ReportState.ACCEPTED, second.accept("huyen").state());
        assertEquals(2, second.accept("huyen").reportVersion());
    }

    @Test
    void who_submitted_cannot_accept() {
        refuses("reviewer-is-submitter", () -> new Progress.Open().submit("an").accept("an"));
    }

    @Test
    void a_report_under_review_or_accepted_takes_no_other() {
        refuses("report-awaits-review", () -> in(new Progress.Submitted(1, "an"))
                .toSubmit());
        refuses("report-already-accepted", () -> in(new Progress.Accepted(1)).toSubmit());
        assertEquals(3, in(new Progress.Returned(2)).toSubmit().submit("an").reportVersion());
    }

    @Test
    void only_what_was_sent_can_be_reviewed() {
        refuses("report-not-submitted", () -> in(new Progress.Open()).toReview());
        refuses("report-already-returned", () -> in(new Progress.Returned(1)).toReview());
        refuses("report-already-accepted", () -> in(new Progress.Accepted(1)).toReview());
        assertEquals("an", in(new Progress.Submitted(1, "an")).toReview().submitter());
    }

    @Test
    void late_is_said_of_the_first_report_and_never_again() {
        Obligation owed = in(new Progress.Open());
        Obligation late = owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-09T17:00:00Z"));
        Obligation inTime = owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-09T16:59:59Z"));

        assertTrue(late.late());
        assertFalse(inTime.late());
        Obligation returned = inTime.after(inTime.toReview().sendBack());
        assertFalse(returned.after(returned.toSubmit().submit("an"), Instant.parse("2025-01-01T00:00:00Z"))
                .late());
        assertTrue(returned.isOverdue(LocalDate.of(2024, 11, 10)));
        assertEquals(Standing.RETURNED, returned.standing(LocalDate.of(2024, 11, 10)));
    }

    @Test
    void each_step_raises_the_version_by_one() {
        Obligation owed = in(new Progress.Open());
        Obligation sent = owed.after(owed.toSubmit().submit("an"), Instant.EPOCH);

        assertEquals(2, sent.version());
        assertEquals(3, sent.after(sent.toReview().accept("huyen")).version());
    }

    private static Obligation in(Progress progress) {
        UnitId unit = UnitId.next();
        return new Obligation(
                ObligationId.next(),
                1,
                new RegimeId(Ids.next()),
                "R1",
                new PlanId(Ids.next()),
                "Kế hoạch",
                unit,
                "UBND xã",
                unit,
                null,
                Period.of("2024"),
                LocalDate.of(2024, 11, 9),
                null,
                null,
                Relation.ORDERED,
                progress,
                false,
                null,
                List.of(UnitId.next()));
    }

    @Test
    void every_stored_state_is_found_again() {
        for (ReportState state : ReportState.values()) {
            assertEquals(state, Progress.of(state, 1, "an").state());
            assertEquals(state, WireName.of(ReportState.class, state.wire()));
        }
    }
}
