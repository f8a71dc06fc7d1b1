package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** A plan stands below others than it was issued under: the boards of those count what it asks, or no longer do. */
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
