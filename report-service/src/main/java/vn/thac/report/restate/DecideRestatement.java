package vn.thac.report.restate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.report.Grounds;
import vn.thac.report.ObligationId;
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
import vn.thac.report.restate.Restatement.Outcome;
import vn.thac.report.review.Review;
import vn.thac.report.review.ReviewStore;

/**
 * Ends a restatement: the reviewer accepts it, and it is a version of the report, in force from then on; or refuses it with
 * a reason; or the unit takes it back.
 */
@ApplicationScoped
class DecideRestatement {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationAccess access;

    @Inject
    ReportStore reports;

    @Inject
    ReviewStore reviews;

    @Inject
    RestatementStore restatements;

    @Inject
    FindOutdated findOutdated;

    @Inject
    KeepStep keepStep;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public Obligation decide(ObligationId id, Outcome outcome, @Nullable String reason, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId reviewer = actor(owed, outcome);
        ETags.require(ifMatch, owed.version());
        String actor = acting.actor().name();
        Progress.Accepted accepted = owed.toRestate();
        Progress.Accepted next = outcome == Outcome.ACCEPTED ? accepted.acceptProposal(actor) : accepted.dropProposal();
        if (outcome == Outcome.REFUSED) {
            Faults faults = new Faults();
            Grounds.check(reason, faults);
            faults.refuse();
        }
        if (reason != null) {
            acting.because(reason);
        }
        Instant now = clock.instant();
        Why why = Why.said(reviewer, reason);
        if (outcome == Outcome.ACCEPTED && reviewer != null) {
            why = takeOver(owed, next, reviewer, why, now);
        }
        restatements.decide(id, new Restatement.Decided(outcome, now, actor, reason));
        return keepStep.keep(owed.after(next), type(outcome), why, now);
    }

    /** The reviewing unit; null where the unit itself ends it. */
    private @Nullable UnitId actor(Obligation owed, Outcome outcome) {
        if (outcome == Outcome.WITHDRAWN) {
            access.require(Duty.REPORT, owed);
            return null;
        }
        return access.requireReviewer(owed);
    }

    /** The proposal becomes a version, accepted as it comes; what was known before it stays known. */
    private Why takeOver(Obligation owed, Progress.Accepted next, UnitId reviewer, Why why, Instant now) {
        Restatement proposed = restatements.pending(owed.id()).orElseThrow();
        int replaced = owed.progress().reportVersion();
        boolean late = reports.latestKept(owed.id()).map(Report::late).orElse(false);
        reports.keep(
                owed.id(),
                new Report(
                        next.reportVersion(),
                        now,
                        proposed.by(),
                        late,
                        proposed.narrative(),
                        proposed.figures(),
                        Report.Origin.RESTATED,
                        proposed.reason()));
        reviews.keep(
                owed.id(),
                new Review(
                        next.reportVersion(),
                        vn.thac.report.review.Outcome.ACCEPTED,
                        now,
                        acting.actor().name(),
                        reviewer,
                        List.of()));
        return why.replacing(replaced, findOutdated.over(owed.id(), replaced, Vietnam.dayOf(now)));
    }

    private static String type(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> ObligationStepped.RESTATED;
            case REFUSED -> ObligationStepped.RESTATEMENT_REFUSED;
            case WITHDRAWN -> ObligationStepped.RESTATEMENT_WITHDRAWN;
        };
    }
}
