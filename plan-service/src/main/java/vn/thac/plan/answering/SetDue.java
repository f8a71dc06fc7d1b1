package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Step;

/** Whoever asks says by when it is expected: no real plan does (R47), so it is said locally; what was said before is kept. */
@ApplicationScoped
class SetDue {

    private static final String PLACE = "/due";

    private final TakeStep steps;
    private final MandateStore mandates;

    SetDue(TakeStep steps, MandateStore mandates) {
        this.steps = steps;
        this.mandates = mandates;
    }

    @Transactional
    void set(UUID mandate, @Nullable String ifMatch, @Nullable LocalDate due, String reason) {
        steps.take(
                mandate,
                ifMatch,
                Step.Kind.SET_DUE,
                now -> next(now, due),
                now -> new Step(
                        Step.Kind.SET_DUE, null, reason, due, now.demand().due()));
    }

    private @Nullable MandateState next(Mandate now, @Nullable LocalDate due) {
        if (!(now.state() instanceof MandateState.Open open)) {
            return null;
        }
        if (Objects.equals(open.due(), due)) {
            throw Refused.at(PlanRefusal.DUE_AS_BEFORE, PLACE, Map.of());
        }
        if (due != null && mandates.isBefore(due, now.plan())) {
            throw Refused.at(PlanRefusal.DUE_BEFORE_DATE, PLACE, Map.of());
        }
        return open.dueBy(due);
    }
}
