package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** A plan got the number that it was issued without. */
@ApplicationScoped
class ParticularsGivenConsumer implements EventHandler {

    @Inject
    PlanStore plans;

    @Override
    public String type() {
        return "plan.particulars-given.v1";
    }

    @Override
    public void handle(Received event) {
        ParticularsGivenPayload given = event.read(ParticularsGivenPayload.class);
        plans.number(given.planId(), given.number(), given.symbol());
    }
}
