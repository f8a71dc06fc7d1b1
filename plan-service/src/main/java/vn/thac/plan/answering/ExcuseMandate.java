package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.Step;

/** Whoever asks lets a unit off: nothing is expected of it any more. */
@ApplicationScoped
class ExcuseMandate {

    private final TakeStep steps;
    private final Clock clock;

    ExcuseMandate(TakeStep steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional
    void excuse(UUID mandate, @Nullable String ifMatch, String reason) {
        steps.take(
                mandate,
                ifMatch,
                Step.Kind.EXCUSE,
                now -> now.state() instanceof MandateState.Open open ? open.excused(clock.instant()) : null,
                now -> new Step(Step.Kind.EXCUSE, null, reason));
    }
}
