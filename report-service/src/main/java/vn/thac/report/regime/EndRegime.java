package vn.thac.report.regime;

import static vn.thac.report.ReportRefusal.NOT_IN_THE_EDITION;
import static vn.thac.report.ReportRefusal.PLAN_NOT_IN_FORCE;
import static vn.thac.report.ReportRefusal.REGIME_ENDED;
import static vn.thac.report.ReportRefusal.REGIME_NOT_ENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.report.Grounds;
import vn.thac.report.PlanEndStore;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Term;
import vn.thac.report.period.Windows;

/**
 * Ends a regime for its issuer, with a reason: what is owed stays owed, and nothing further opens. The issuer can take it
 * back: the periods that opened meanwhile stay left out.
 */
@ApplicationScoped
class EndRegime {

    private final Windows windows = Windows.shipped();

    @Inject
    RegimeAccess access;

    @Inject
    RegimeStore regimes;

    @Inject
    PlanEndStore planEnds;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public Regime decide(RegimeId id, boolean ends, RegimeDecision decision, @Nullable String ifMatch) {
        access.visible(id);
        Regime regime = regimes.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId issuer = access.actFor(Duty.ISSUE, List.of(regime.issuer()))
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
        ETags.require(ifMatch, regime.version());
        if (ends == (regime.ended() != null)) {
            throw Refused.of(ends ? REGIME_ENDED : REGIME_NOT_ENDED);
        }
        if (!ends && planEnds.hasEnded(regime.plan())) {
            throw Refused.of(PLAN_NOT_IN_FORCE);
        }
        if (!ends && regimes.isRemoved(id)) {
            throw Refused.of(NOT_IN_THE_EDITION);
        }
        String reason = checked(decision);
        acting.because(reason);
        LocalDate today = Vietnam.today(clock);
        Term next =
                ends || !regime.isScheduled() ? null : regime.schedule(windows).firstAfter(today);
        if (ends) {
            regimes.end(id, new Regime.Ended(today, reason, decision.number(), null));
        } else {
            regimes.resume(id, next);
        }
        changes.record(new Change(
                Regime.AGGREGATE,
                id.value(),
                regime.version() + 1,
                ends ? RegimeEnded.ENDED : RegimeEnded.RESUMED,
                new RegimeEnded(
                        id,
                        regime.plan(),
                        regime.key(),
                        today,
                        directory.named(issuer, today),
                        reason,
                        decision.number(),
                        next == null ? null : next.period(),
                        next == null ? null : next.opens())));
        return regimes.find(id).orElseThrow();
    }

    private static String checked(RegimeDecision decision) {
        Faults faults = new Faults();
        Grounds.check(decision.reason(), decision.number(), faults);
        faults.refuse();
        return Objects.requireNonNull(decision.reason());
    }
}
