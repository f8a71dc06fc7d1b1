package vn.thac.plan.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.ending.EndingStore.Unfinished;
import vn.thac.plan.fulfilment.RecallMandates;

/**
 * One round over the plans that have come to their end: each turn is one transaction, and what is left open says itself
 * what is still to be done, so that nothing is lost by a crash and nothing recalled twice.
 */
@ApplicationScoped
class RunRecall {

    @Inject
    EndingStore store;

    @Inject
    RecallMandates recall;

    @Inject
    SupersedeReplaced supersede;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Returns whether there may be more. */
    boolean run() {
        boolean more = false;
        for (Unfinished plan : QuarkusTransaction.requiringNew().call(store::unfinished)) {
            more |= QuarkusTransaction.requiringNew().call(() -> turn(plan));
        }
        List<EndingStore.Replaced> replaced =
                QuarkusTransaction.requiringNew().call(() -> store.replacedUnseen(Vietnam.today(clock)));
        for (EndingStore.Replaced found : replaced) {
            QuarkusTransaction.requiringNew().run(() -> supersede.found(found, replaced));
        }
        return more;
    }

    private boolean turn(Unfinished plan) {
        acting.asSystem("recall", plan.issuer());
        if (plan.reason() != null) {
            acting.because(plan.reason());
        }
        List<Change> made = recall.recall(plan.plan(), plan.reason(), EndPlan.PIECE);
        changes.record(made);
        store.finish(plan.plan());
        return made.size() == EndPlan.PIECE;
    }
}
