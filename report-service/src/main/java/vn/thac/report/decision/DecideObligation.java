package vn.thac.report.decision;

import static vn.thac.report.ReportRefusal.DUE_MISSING;
import static vn.thac.report.ReportRefusal.DUE_PASSED;
import static vn.thac.report.ReportRefusal.DUE_UNCHANGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.ReportRefusal;
import vn.thac.report.consolidation.FindOutdated;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStepped.Why;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;
import vn.thac.report.report.Report;
import vn.thac.report.report.ReportStore;

/**
 * Decides of an obligation, for who reviews it or issued its plan. What is handed in waits for its review first; what was
 * accepted is reopened as a version of its own, so that what was known before stays known.
 */
@ApplicationScoped
class DecideObligation {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationAccess access;

    @Inject
    DecisionStore decisions;

    @Inject
    ReportStore reports;

    @Inject
    FindOutdated findOutdated;

    @Inject
    PlanEndStore planEnds;

    @Inject
    KeepStep keepStep;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** A decision in the making: what it leads to, and how that is told. */
    private record Step(Obligation after, String type, Why why) {}

    @Transactional
    public Obligation decide(
            ObligationId id, DecisionKind kind, Decision decision, @Nullable LocalDate due, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId unit = access.requireDecider(owed, obligations.issuer(owed));
        ETags.require(ifMatch, owed.version());
        Instant now = clock.instant();
        requireLegal(owed, kind);
        check(owed, kind, decision, due, Vietnam.dayOf(now));
        String reason = Objects.requireNonNull(decision.reason());
        acting.because(reason);
        Why why = Why.decided(unit, reason, decision.number(), decision.date());
        Step step = step(owed, kind, due, why, now);
        boolean moves = kind == DecisionKind.MOVE;
        decisions.keep(
                id,
                new DecisionView(
                        step.after().version(),
                        kind,
                        now,
                        acting.actor().name(),
                        unit,
                        reason,
                        decision.number(),
                        decision.date(),
                        moves ? owed.due() : null,
                        moves ? due : null));
        return keepStep.keep(step.after(), step.type(), step.why(), now);
    }

    private void requireLegal(Obligation owed, DecisionKind kind) {
        if (kind == DecisionKind.REOPEN) {
            owed.toReopen().reopen();
            if (owed.progress() instanceof Progress.Released) {
                requireAsked(owed);
            }
        } else {
            owed.toRelease();
        }
        if (kind == DecisionKind.CLOSE && owed.unitEnded() == null) {
            throw Refused.of(ReportRefusal.UNIT_STILL_THERE);
        }
    }

    /** Nothing is owed again under a plan that has ended, nor what its last edition does not ask. */
    private void requireAsked(Obligation owed) {
        if (planEnds.recalls(owed.plan())) {
            throw Refused.of(ReportRefusal.PLAN_NOT_IN_FORCE);
        }
        if (planEnds.isFallen(owed.id())) {
            throw Refused.of(ReportRefusal.NOT_IN_THE_EDITION);
        }
    }

    private static void check(
            Obligation owed, DecisionKind kind, Decision decision, @Nullable LocalDate due, LocalDate today) {
        Faults faults = new Faults();
        decision.check(faults);
        if (kind == DecisionKind.MOVE) {
            faults.addIf(due == null, DUE_MISSING, "/due");
            if (due != null && due.isBefore(today)) {
                faults.add(DUE_PASSED, "/due", Map.of("due", due));
            } else if (due != null && due.equals(owed.due())) {
                faults.add(DUE_UNCHANGED, "/due", Map.of("due", due));
            }
        }
        faults.refuse();
    }

    private Step step(Obligation owed, DecisionKind kind, @Nullable LocalDate due, Why why, Instant now) {
        return switch (kind) {
            case WAIVE -> new Step(owed.after(owed.toRelease().waive()), ObligationStepped.WAIVED, why);
            case CLOSE -> new Step(owed.after(owed.toRelease().close()), ObligationStepped.CLOSED, why);
            case MOVE ->
                new Step(owed.movedTo(Objects.requireNonNull(due)), ObligationStepped.MOVED, why.moving(owed.due()));
            case REOPEN -> reopened(owed, why, now);
        };
    }

    private Step reopened(Obligation owed, Why why, Instant now) {
        Progress next = owed.toReopen().reopen();
        if (!(next instanceof Progress.Submitted under)) {
            return new Step(owed.after(next), ObligationStepped.REOPENED, why);
        }
        Report before = reports.latestKept(owed.id()).orElseThrow();
        reports.keep(
                owed.id(),
                new Report(
                        under.reportVersion(),
                        now,
                        before.submittedBy(),
                        before.late(),
                        before.narrative(),
                        before.figures(),
                        Report.Origin.REOPENED,
                        why.reason()));
        List<ObligationStepped.Outdated> outdated =
                findOutdated.over(owed.id(), owed.progress().reportVersion(), Vietnam.dayOf(now));
        return new Step(
                owed.after(next),
                ObligationStepped.REPORT_REOPENED,
                why.replacing(owed.progress().reportVersion(), outdated));
    }
}
