package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.unit.Directory;

/** Ends a regime, because its plan ends or does not have it any more, and tells of it. */
@ApplicationScoped
class EndForGood {

    @Inject
    RegimeStore regimes;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Transactional(Transactional.TxType.MANDATORY)
    void end(Regime regime, LocalDate today, String reason, @Nullable String number) {
        regimes.end(regime.id(), new Regime.Ended(today, reason, number, true));
        changes.record(new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version() + 1,
                RegimeEnded.ENDED,
                new RegimeEnded(
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        today,
                        directory.named(regime.issuer(), today),
                        reason,
                        number,
                        null,
                        null)));
    }
}
