package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** The regimes of a plan end with it: nothing further opens under them. */
@ApplicationScoped
public class EndWithPlan {

    @Inject
    RegimeStore regimes;

    @Inject
    EndForGood endForGood;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void end(PlanId plan, String reason, @Nullable String number) {
        LocalDate today = Vietnam.today(clock);
        for (RegimeId id : regimes.notEnded(plan)) {
            regimes.lock(id)
                    .filter(regime -> regime.ended() == null)
                    .ifPresent(regime -> endForGood.end(regime, today, reason, number));
        }
    }
}
