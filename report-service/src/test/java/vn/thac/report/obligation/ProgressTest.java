package vn.thac.report.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import vn.thac.report.regime.Regime;

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
        refuses("report-already-accepted", () -> in(new Progress.Accepted(1, "an", null))
                .toSubmit());
        assertEquals(3, in(new Progress.Returned(2)).toSubmit().submit("an").reportVersion());
    }

    @Test
    void only_what_was_sent_can_be_reviewed() {
        refuses("report-not-submitted", () -> in(new Progress.Open()).toReview());
        refuses("report-already-returned", () -> in(new Progress.Returned(1)).toReview());
        refuses("report-already-accepted", () -> in(new Progress.Accepted(1, "an", null))
                .toReview());
        assertEquals("an", in(new Progress.Submitted(1, "an")).toReview().submitter());
    }

    @Test
    void late_is_said_of_the_first_report_and_never_again() {
        Obligation owed = in(new Progress.Open());
        Obligation late = owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-09T17:00:00Z"), false);
        Obligation inTime = owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-09T16:59:59Z"), false);

        assertTrue(late.late());
        assertFalse(inTime.late());
        Obligation returned = inTime.after(inTime.toReview().sendBack());
        assertFalse(returned.after(returned.toSubmit().submit("an"), Instant.parse("2025-01-01T00:00:00Z"), false)
                .late());
        assertTrue(returned.isOverdue(LocalDate.of(2024, 11, 10)));
        assertEquals(Standing.RETURNED, returned.standing(LocalDate.of(2024, 11, 10)));
    }

    @Test
    void each_step_raises_the_version_by_one() {
        Obligation owed = in(new Progress.Open());
        Obligation sent = owed.after(owed.toSubmit().submit("an"), Instant.EPOCH, false);

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
                LocalDate.of(2024, 10, 31),
                Regime.Early.FLAG,
                null,
                null,
                null,
                null,
                Relation.ORDERED,
                progress,
                false,
                false,
                null,
                List.of(UnitId.next()));
    }

    @Test
    void every_stored_state_is_found_again() {
        for (ReportState state : ReportState.values()) {
            assertEquals(state, Progress.of(state, 1, "an", null, null).state());
            assertEquals(state, WireName.of(ReportState.class, state.wire()));
        }
    }

    @Test
    void what_is_waived_or_closed_comes_back_as_it_was() {
        for (Progress.Submittable before : List.of(
                new Progress.Open(), new Progress.UnitEnded(), new Progress.Returned(2), new Progress.Withdrawn(1))) {
            assertEquals(ReportState.WAIVED, before.waive().state());
            assertEquals(ReportState.CLOSED, before.close().state());
            assertEquals(before, before.waive().reopen());
            assertEquals(before, before.close().reopen());
            assertEquals(before.reportVersion(), before.waive().reportVersion());
            assertEquals(
                    before.waive(),
                    Progress.of(ReportState.WAIVED, before.reportVersion(), "an", null, before.state()));
        }
    }

    @Test
    void what_waits_for_review_or_was_accepted_is_not_released() {
        refuses("report-under-review", () -> in(new Progress.Submitted(1, "an")).toRelease());
        refuses("report-already-accepted", () -> in(new Progress.Accepted(1, "an", null))
                .toRelease());
        refuses("report-not-owed", () -> in(new Progress.Open().waive()).toRelease());
        refuses("report-not-owed", () -> in(new Progress.Open().close()).toSubmit());
        refuses("report-not-owed", () -> in(new Progress.Open().close()).toReview());
        refuses("report-withdrawn", () -> in(new Progress.Withdrawn(1)).toReview());
    }

    @Test
    void an_accepted_report_goes_under_review_again_as_a_version_of_its_own_and_keeps_its_submitter() {
        Progress.Submitted reopened = new Progress.Accepted(2, "an", null).reopen();

        assertEquals(new Progress.Submitted(3, "an"), reopened);
        refuses("reviewer-is-submitter", () -> reopened.accept("an"));
        refuses("nothing-to-reopen", () -> in(new Progress.Open()).toReopen());
        refuses("nothing-to-reopen", () -> in(new Progress.Submitted(1, "an")).toReopen());
    }

    @Test
    void a_proposal_stands_beside_the_accepted_report_until_another_person_decides() {
        Progress.Accepted accepted = new Progress.Accepted(1, "an", null);
        Progress.Accepted proposed = accepted.restate("binh");

        assertEquals(1, proposed.reportVersion());
        assertEquals(ReportState.ACCEPTED, proposed.state());
        refuses("restatement-pending", () -> proposed.restate("an"));
        refuses("restatement-pending", proposed::reopen);
        refuses("reviewer-is-submitter", () -> proposed.acceptProposal("binh"));
        assertEquals(new Progress.Accepted(2, "binh", null), proposed.acceptProposal("huyen"));
        assertEquals(accepted, proposed.dropProposal());
        refuses("no-restatement", () -> accepted.acceptProposal("huyen"));
        refuses("no-restatement", accepted::dropProposal);
        refuses("report-not-accepted", () -> in(new Progress.Returned(1)).toRestate());
    }

    @Test
    void a_report_that_the_unit_took_back_keeps_no_later_one_in_time() {
        Obligation owed = in(new Progress.Open());
        Obligation sent = owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-09T00:00:00Z"), false);
        Obligation back = sent.after(sent.toReview().withdraw());
        Instant after = Instant.parse("2024-11-20T00:00:00Z");

        assertFalse(back.late());
        assertTrue(back.after(back.toSubmit().submit("an"), after, false).late());
        Obligation returned = sent.after(sent.toReview().sendBack());
        Obligation again = returned.after(returned.toSubmit().submit("an"), after, false);
        assertFalse(again.late());
        assertTrue(again.isLatestLate());
        assertFalse(sent.isLatestLate());
    }

    @Test
    void a_moved_due_date_makes_late_in_time_and_the_first_one_is_kept() {
        LocalDate first = LocalDate.of(2024, 11, 9);
        LocalDate later = LocalDate.of(2024, 12, 20);
        Obligation moved = in(new Progress.Open()).movedTo(later);

        assertEquals(later, moved.due());
        assertEquals(first, moved.originalDue());
        assertEquals(first, moved.movedTo(later.plusDays(1)).originalDue());
        assertFalse(moved.after(moved.toSubmit().submit("an"), Instant.parse("2024-12-20T16:59:59Z"), false)
                .late());
        assertTrue(moved.after(moved.toSubmit().submit("an"), Instant.parse("2024-12-20T17:00:00Z"), false)
                .late());
        assertFalse(moved.isOverdue(later));
        assertEquals(Standing.MISSING, moved.standing(later.plusDays(1)));
    }

    @Test
    void what_an_ended_unit_owed_is_shown_as_that_and_never_as_missing() {
        UnitId heir = UnitId.next();
        LocalDate ended = LocalDate.of(2024, 10, 1);
        Obligation passed = in(new Progress.Open()).passedOn(heir, ended);

        assertEquals(heir, passed.owner());
        assertEquals(ended, passed.unitEnded());
        assertEquals(Standing.UNIT_ENDED, passed.standing(LocalDate.of(2025, 1, 1)));
        assertEquals(ended, passed.passedOn(UnitId.next(), ended.plusYears(1)).unitEnded());
        assertEquals(
                ReportState.RETURNED,
                in(new Progress.Returned(1)).passedOn(heir, ended).progress().state());
        assertEquals(1, passed.toSubmit().submit("an").reportVersion());
    }

    @Test
    void what_a_unit_owed_that_did_not_end_is_owed_as_if_it_never_had() {
        UnitId heir = UnitId.next();
        LocalDate ended = LocalDate.of(2024, 10, 1);
        Obligation owed = in(new Progress.Open());
        Obligation passed = owed.passedOn(heir, ended);
        Obligation back = passed.unitIsBack(owed.unit());

        assertEquals(owed.unit(), back.owner());
        assertNull(back.unitEnded());
        assertEquals(new Progress.Open(), back.progress());
        assertEquals(
                new Progress.Open(),
                passed.after(passed.toRelease().close())
                        .unitIsBack(owed.unit())
                        .toReopen()
                        .reopen());
        assertEquals(
                new Progress.Returned(2),
                in(new Progress.Returned(2))
                        .passedOn(heir, ended)
                        .unitIsBack(heir)
                        .progress());
    }

    @Test
    void a_report_is_early_until_the_last_day_of_its_data() {
        Obligation owed = in(new Progress.Open());

        assertTrue(owed.isEarlyOn(LocalDate.of(2024, 10, 30)));
        assertFalse(owed.isEarlyOn(LocalDate.of(2024, 10, 31)));
        assertTrue(owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-10-01T00:00:00Z"), false)
                .early());
        assertFalse(owed.after(owed.toSubmit().submit("an"), Instant.parse("2024-11-01T00:00:00Z"), false)
                .early());
    }

    private static List<String> actions(Progress progress) {
        return ObligationView.nextActions(in(progress), false).stream()
                .map(step -> step.action() + " " + step.href().replaceAll(".*/obligations/[^/]+/", ""))
                .toList();
    }

    @Test
    void every_state_names_its_ways_out() {
        assertEquals(List.of("submit submit", "move move", "waive waive"), actions(new Progress.Open()));
        assertEquals(List.of("submit submit", "move move", "waive waive"), actions(new Progress.Returned(1)));
        assertEquals(
                List.of("accept accept", "return return", "withdraw withdraw"),
                actions(new Progress.Submitted(1, "an")));
        assertEquals(List.of("restate restate", "reopen reopen"), actions(new Progress.Accepted(1, "an", null)));
        assertEquals(
                List.of(
                        "accept-restatement restatement/accept",
                        "refuse-restatement restatement/refuse",
                        "withdraw-restatement restatement/withdraw"),
                actions(new Progress.Accepted(1, "an", "an")));
        assertEquals(List.of("reopen reopen"), actions(new Progress.Open().waive()));
        assertEquals(List.of(), ObligationView.nextActions(in(new Progress.Open().waive()), true));
        Obligation ended = in(new Progress.Open()).passedOn(UnitId.next(), LocalDate.of(2024, 10, 1));
        assertEquals(
                List.of("submit", "close", "move", "waive"),
                ObligationView.nextActions(ended, false).stream()
                        .map(step -> step.action())
                        .toList());
        assertEquals(
                ended.owner(), ObligationView.nextActions(ended, false).get(0).who());
    }
}
