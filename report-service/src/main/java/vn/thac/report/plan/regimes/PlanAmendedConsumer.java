package vn.thac.report.plan.regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** A plan was amended: its regimes follow the new edition. */
@ApplicationScoped
class PlanAmendedConsumer implements EventHandler {

    @Inject
    AmendRegimes amendRegimes;

    @Override
    public String type() {
        return "plan.amended.v1";
    }

    @Override
    public void handle(Received event) {
        amendRegimes.amend(event.read(PlanIssuedPayload.class), event.read(PlanAmendedPayload.class));
    }
}
