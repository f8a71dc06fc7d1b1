package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.Step;

/** Whoever asks does not take the answer: the mandate is open again, and that plan never answers it by itself any more. */
@ApplicationScoped
class RefuseAnswer {

    private final TakeStep steps;

    RefuseAnswer(TakeStep steps) {
        this.steps = steps;
    }

    @Transactional
    void refuse(UUID mandate, @Nullable String ifMatch, String reason) {
        steps.take(
                mandate,
                ifMatch,
                Step.Kind.REFUSE_ANSWER,
                now -> now.state() instanceof MandateState.Fulfilled fulfilled ? fulfilled.refused() : null,
                now -> new Step(Step.Kind.REFUSE_ANSWER, answer(now), reason));
    }

    private static @Nullable PlanId answer(Mandate mandate) {
        return mandate.state() instanceof MandateState.Fulfilled fulfilled ? fulfilled.by() : null;
    }
}
