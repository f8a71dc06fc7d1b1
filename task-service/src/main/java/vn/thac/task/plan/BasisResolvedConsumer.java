package vn.thac.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns of a link in the chain of plans that was found later. */
@ApplicationScoped
class BasisResolvedConsumer implements EventHandler {

    @Inject
    PlanStore plans;

    @Override
    public String type() {
        return "plan.basis-resolved.v1";
    }

    @Override
    public void handle(Received event) {
        BasisResolvedPayload resolved = event.read(BasisResolvedPayload.class);
        plans.place(resolved.planId(), resolved.ancestors());
    }
}
