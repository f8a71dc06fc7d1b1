package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** A plan was issued: its regimes are opened. */
@ApplicationScoped
class PlanIssuedConsumer implements EventHandler {

    @Inject
    OpenRegimes openRegimes;

    @Override
    public String type() {
        return "plan.issued.v1";
    }

    @Override
    public void handle(Received event) {
        openRegimes.open(event.read(PlanIssuedPayload.class));
    }
}
