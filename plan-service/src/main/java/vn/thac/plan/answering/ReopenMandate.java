package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.Step;

/** Whoever asks takes an excuse back: the mandate is expected again. */
@ApplicationScoped
class ReopenMandate {

    private final TakeStep steps;

    ReopenMandate(TakeStep steps) {
        this.steps = steps;
    }

    @Transactional
    void reopen(UUID mandate, @Nullable String ifMatch, String reason) {
        steps.take(
                mandate,
                ifMatch,
                Step.Kind.REOPEN,
                now -> now.state() instanceof MandateState.Excused excused ? excused.reopened() : null,
                now -> new Step(Step.Kind.REOPEN, null, reason));
    }
}
