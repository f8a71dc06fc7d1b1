package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Step;

/**
 * The owner of a mandate that asks no more than to pass it on says that it has. Where its plan says to whom, that is
 * found out by itself, and before all have it nobody's word counts.
 */
@ApplicationScoped
class PassOn {

    private final TakeStep steps;
    private final MandateStore mandates;
    private final Clock clock;

    PassOn(TakeStep steps, MandateStore mandates, Clock clock) {
        this.steps = steps;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional
    void passOn(UUID mandate, @Nullable String ifMatch, String reason) {
        steps.take(mandate, ifMatch, Step.Kind.PASS_ON, this::next, now -> new Step(Step.Kind.PASS_ON, null, reason));
    }

    private @Nullable MandateState next(Mandate mandate) {
        if (mandate.demand().asks() != Asks.PASS_ON) {
            throw Refused.of(PlanRefusal.MANDATE_ASKS_MORE);
        }
        if (mandates.isHandingDown(mandate.id().value())) {
            throw Refused.of(PlanRefusal.MANDATE_HANDED_DOWN);
        }
        return mandate.state() instanceof MandateState.Open open ? open.declared(clock.instant()) : null;
    }
}
