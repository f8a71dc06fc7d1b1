package vn.thac.report.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;

/**
 * Accepts a report as correct; another person does than the one who handed it in. Before its data have ended only on
 * purpose.
 */
@ApplicationScoped
public class AcceptReport {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationAccess access;

    @Inject
    KeepReview keepReview;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public Obligation accept(ObligationId id, @Nullable Acceptance how, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId reviewer = access.requireReviewer(owed);
        ETags.require(ifMatch, owed.version());
        String actor = acting.actor().name();
        Progress.Accepted next = owed.toReview().accept(actor);
        Instant now = clock.instant();
        if (owed.isEarlyOn(Vietnam.dayOf(now)) && (how == null || !Boolean.TRUE.equals(how.early()))) {
            throw Refused.at(
                    ReportRefusal.EARLY_NOT_CONFIRMED, "/early", Map.of("until", String.valueOf(owed.dataEnd())));
        }
        Map<UnitId, NamedUnit> named =
                directory.named(List.of(owed.unit(), owed.owner(), reviewer), Vietnam.dayOf(now));
        return keepReview.keep(
                owed.after(next),
                new Review(next.reportVersion(), Outcome.ACCEPTED, now, actor, reviewer, List.of()),
                ReportAccepted.TYPE,
                ReportAccepted.of(owed, next.reportVersion(), named, reviewer, now));
    }
}
