package vn.thac.report.obligation;

import vn.thac.report.ReportState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thac.core.problem.Refused;

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
    void nothing_is_submitted_over_a_report_under_review() {
        refuses("report-awaits-review", () -> new Progress.Open().submit("an").submit("an"));
    }

    @Test
    void an_accepted_report_is_never_submitted_again() {
        refuses("report-already-accepted", () -> new Progress.Accepted(1).submit("an"));
        refuses("report-already-accepted", () -> new Progress.Accepted(1).underReview());
    }

    @Test
    void only_what_was_sent_can_be_reviewed() {
        refuses("report-not-submitted", () -> new Progress.Open().underReview());
        refuses("report-already-returned", () -> new Progress.Returned(1).underReview());
    }

    @Test
    void every_stored_state_is_found_again() {
        for (ReportState state : ReportState.values()) {
            assertEquals(state, Progress.of(state, 1, "an").state());
            assertEquals(state, ReportState.of(state.wire()));
        }
    }
}
