package vn.thac.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns of every issued plan. */
@ApplicationScoped
class PlanIssuedConsumer implements EventHandler {

    @Inject
    PlanStore plans;

    @Override
    public String type() {
        return "plan.issued.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    /** One statement takes a plan once, so where a run holds two editions of one, each is taken by itself. */
    @Override
    public void handleAll(List<Received> events) {
        List<PlanIssuedPayload> issued = events.stream()
                .map(event -> event.read(PlanIssuedPayload.class))
                .toList();
        long different =
                issued.stream().map(PlanIssuedPayload::planId).distinct().count();
        if (different == issued.size()) {
            plans.keep(issued);
        } else {
            issued.forEach(one -> plans.keep(List.of(one)));
        }
    }
}
