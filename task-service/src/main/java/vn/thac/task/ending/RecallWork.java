package vn.thac.task.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.ending.EndingStore.Unfinished;
import vn.thac.task.step.following.RecallOpen;

/** One round over the plans whose work has ended with them; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class RecallWork {

    private static final int UNITS_AT_ONCE = 200;

    @Inject
    EndingStore store;

    @Inject
    RecallOpen recallOpen;

    @Inject
    Acting acting;

    /** Goes through the units of each; what somebody had in hand meanwhile is looked for again by the next round. */
    void run() {
        for (Unfinished plan : QuarkusTransaction.requiringNew().call(store::unfinished)) {
            Optional<UnitId> last = Optional.empty();
            do {
                UnitId before = last.orElse(null);
                last = QuarkusTransaction.requiringNew().call(() -> turn(plan, before));
            } while (last.isPresent());
            QuarkusTransaction.requiringNew().run(() -> store.finish(plan.plan()));
        }
    }

    private Optional<UnitId> turn(Unfinished plan, @Nullable UnitId last) {
        acting.asSystem("recall", plan.owner());
        acting.because(plan.why());
        return recallOpen.recall(plan.plan(), new Reason(plan.why()), last, UNITS_AT_ONCE);
    }
}
