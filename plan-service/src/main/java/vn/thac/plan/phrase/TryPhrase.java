package vn.thac.plan.phrase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Decides on a phrase and takes it all back: finds every fault, tells what would follow, and changes nothing. */
@ApplicationScoped
class TryPhrase {

    PhraseOutcome decide(Supplier<PhraseOutcome> act) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new TakenBack(act.get());
            });
        } catch (TakenBack done) {
            return done.outcome;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    /** Rolls the trial back and carries out what it came to. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PhraseOutcome outcome;

        TakenBack(PhraseOutcome outcome) {
            super("trial", null, false, false);
            this.outcome = outcome;
        }
    }
}
