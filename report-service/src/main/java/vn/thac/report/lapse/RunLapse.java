package vn.thac.report.lapse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.request.Acting;
import vn.thac.report.decision.WaiveWithPlan;
import vn.thac.report.lapse.LapseStore.Unfinished;
import vn.thac.report.regime.EndWithPlan;

/** One round over the plans that have ended; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class RunLapse {

    private static final int AT_ONCE = 200;

    @Inject
    LapseStore store;

    @Inject
    EndWithPlan regimes;

    @Inject
    WaiveWithPlan obligations;

    @Inject
    Acting acting;

    /** Returns whether there may be more. */
    boolean run() {
        boolean more = false;
        for (Unfinished plan : QuarkusTransaction.requiringNew().call(store::unfinished)) {
            more |= QuarkusTransaction.requiringNew().call(() -> turn(plan));
        }
        return more;
    }

    private boolean turn(Unfinished plan) {
        WaiveWithPlan.Ended ended = plan.ended();
        acting.asSystem("lapse", ended.issuer());
        acting.because(ended.reason());
        regimes.end(ended.plan(), ended.reason(), ended.number());
        int waived = plan.recalls() ? obligations.waive(ended, AT_ONCE) : 0;
        store.finish(ended.plan());
        return waived == AT_ONCE;
    }
}
