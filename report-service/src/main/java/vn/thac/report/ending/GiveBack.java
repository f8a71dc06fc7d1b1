package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStore;

/**
 * Gives a unit whose end was taken back what it owes; whoever has begun to answer for it goes on, and the step that tells
 * of the unit's return names the same owner as before.
 */
@ApplicationScoped
class GiveBack {

    private static final Logger LOG = Logger.getLogger(GiveBack.class);
    private static final int AT_ONCE = 500;

    private final EndingStore endings;
    private final ObligationStore obligations;
    private final KeepStep keepStep;
    private final Acting acting;
    private final Clock clock;

    @Inject
    GiveBack(EndingStore endings, ObligationStore obligations, KeepStep keepStep, Acting acting, Clock clock) {
        this.endings = endings;
        this.obligations = obligations;
        this.keepStep = keepStep;
        this.acting = acting;
        this.clock = clock;
    }

    /** Returns whether there was any. */
    @Transactional
    public boolean giveBack() {
        Instant now = clock.instant();
        List<EndingStore.Back> back = endings.back(AT_ONCE);
        for (EndingStore.Back its : back) {
            Obligation owed = obligations.lock(its.obligation()).orElseThrow();
            UnitId to = its.untouched() ? owed.unit() : owed.owner();
            acting.asSystem("give-back", to);
            endings.passed(
                    keepStep.keep(
                            owed.unitIsBack(to),
                            ObligationStepped.PASSED_ON,
                            ObligationStepped.Why.said(null, null).from(owed.owner()),
                            now),
                    now);
            LOG.infof("unit is back unit=%s obligation=%s owner=%s", owed.unit(), owed.id(), to);
        }
        return !back.isEmpty();
    }
}
