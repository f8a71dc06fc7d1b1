package vn.thac.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.report.ObligationId;
import vn.thac.report.consolidation.FindOutdated;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;
import vn.thac.report.review.Outcome;
import vn.thac.report.review.Review;
import vn.thac.report.review.ReviewStore;

/** A unit takes its own report back as long as nobody has reviewed it; the version is kept. */
@ApplicationScoped
class WithdrawReport {

    private final ObligationStore obligations;
    private final ObligationAccess access;
    private final ReviewStore reviews;
    private final FindOutdated findOutdated;
    private final KeepStep keepStep;
    private final Acting acting;
    private final Clock clock;

    @Inject
    WithdrawReport(
            ObligationStore obligations,
            ObligationAccess access,
            ReviewStore reviews,
            FindOutdated findOutdated,
            KeepStep keepStep,
            Acting acting,
            Clock clock) {
        this.obligations = obligations;
        this.access = access;
        this.reviews = reviews;
        this.findOutdated = findOutdated;
        this.keepStep = keepStep;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public Obligation withdraw(ObligationId id, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.require(Duty.REPORT, owed);
        ETags.require(ifMatch, owed.version());
        Progress.Withdrawn next = owed.toReview().withdraw();
        Instant now = clock.instant();
        reviews.keep(
                id,
                new Review(
                        next.reportVersion(),
                        Outcome.WITHDRAWN,
                        now,
                        acting.actor().name(),
                        owed.owner(),
                        List.of()));
        return keepStep.keep(
                owed.after(next),
                ObligationStepped.WITHDRAWN,
                ObligationStepped.Why.said(null, acting.reason())
                        .outdating(findOutdated.over(id, next.reportVersion(), Vietnam.dayOf(now))),
                now);
    }
}
