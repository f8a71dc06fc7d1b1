package vn.thac.plan.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.reading.PlanView;

/** Brings a plan to its end and takes it all back: finds every fault, tells what would follow, and changes nothing. */
@ApplicationScoped
class TryEnd {

    private final EndingStore store;
    private final MandateStore mandates;

    TryEnd(EndingStore store, MandateStore mandates) {
        this.store = store;
        this.mandates = mandates;
    }

    EndTrial end(PlanId id, Supplier<EndPlan.Done> act) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                long open = mandates.countOpen(id);
                EndPlan.Done done = act.get();
                EndingStore.Reach reach = store.reach(id);
                throw new TakenBack(new EndTrial(
                        PlanView.of(done.plan(), null),
                        done.plan().ending().recalls() ? open : 0,
                        done.reopened(),
                        done.warned(),
                        reach.units(),
                        reach.assignments(),
                        reach.obligations()));
            });
        } catch (TakenBack done) {
            return done.trial;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    /** Rolls the trial back and carries out what it came to. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient EndTrial trial;

        TakenBack(EndTrial trial) {
            super("trial", null, false, false);
            this.trial = trial;
        }
    }
}
