package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** The regimes of a plan end with it: nothing further opens under them. */
@ApplicationScoped
public class EndWithPlan {

    @Inject
    RegimeStore regimes;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void end(PlanId plan, String reason, @Nullable String number) {
        LocalDate today = Vietnam.today(clock);
        for (RegimeId id : regimes.notEnded(plan)) {
            regimes.lock(id).filter(regime -> regime.ended() == null).ifPresent(regime -> {
                regimes.end(id, new Regime.Ended(today, reason, number, true));
                changes.record(new Change(
                        Regime.AGGREGATE,
                        id.value(),
                        regime.version() + 1,
                        RegimeEnded.ENDED,
                        new RegimeEnded(
                                id,
                                regime.plan(),
                                regime.key(),
                                today,
                                directory.named(regime.issuer(), today),
                                reason,
                                number,
                                null,
                                null)));
            });
        }
    }
}
