package vn.thac.plan.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.thac.plan.reading.PlanView;

/** Brings a plan to its end and takes it all back: finds every fault, tells what would follow, and changes nothing. */
@ApplicationScoped
public class TryEnd {

    private final EndingStore store;

    TryEnd(EndingStore store) {
        this.store = store;
    }

    EndTrial end(Supplier<Done> act) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new TakenBack(of(act.get()));
            });
        } catch (TakenBack done) {
            return done.trial;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    /** What an end that is about to be taken back has come to. */
    public EndTrial of(Done done) {
        EndingStore.Reach reach = store.reach(done.plan().id());
        return new EndTrial(
                PlanView.of(done.plan(), null),
                done.mandates(),
                done.reopened(),
                done.warned(),
                reach.units(),
                reach.assignments(),
                reach.handedDown(),
                reach.obligations(),
                done.events());
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
