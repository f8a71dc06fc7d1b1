package vn.thac.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

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

    @Override
    public void handleAll(List<Received> events) {
        plans.keep(events.stream().map(event -> event.read(IssuedPlan.class)).toList());
    }
}
