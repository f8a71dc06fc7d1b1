package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;

/** An edition of the plan does not have a regime any more: nothing further opens under it, until another one has it again. */
@ApplicationScoped
public class RemoveRegime {

    @Inject
    RegimeStore regimes;

    @Inject
    EndForGood endForGood;

    @Inject
    Clock clock;

    /** The regime is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Regime regime, int edition, String reason, @Nullable String number) {
        if (regime.ended() == null) {
            endForGood.end(regime, Vietnam.today(clock), reason, number);
        }
        regimes.remove(regime.id(), edition);
    }
}
