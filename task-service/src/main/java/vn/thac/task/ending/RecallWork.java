package vn.thac.task.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.request.Acting;
import vn.thac.task.assignment.Reason;
import vn.thac.task.ending.EndingStore.Unfinished;
import vn.thac.task.step.RecallOpen;

/** One round over the plans whose work has ended with them; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class RecallWork {

    private static final int AT_ONCE = 500;

    @Inject
    EndingStore store;

    @Inject
    RecallOpen recallOpen;

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
        acting.asSystem("recall", plan.owner());
        acting.because(plan.why());
        int recalled = recallOpen.recall(plan.plan(), new Reason(plan.why()), AT_ONCE);
        store.finish(plan.plan());
        return recalled == AT_ONCE;
    }
}
