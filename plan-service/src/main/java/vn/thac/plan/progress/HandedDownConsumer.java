package vn.thac.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.plan.PlanId;
import vn.thac.plan.fulfilment.FulfilHandedDown;
import vn.thac.plan.handdown.HandedDownStore;

/** Learns from task-service that all have an item to whom it is handed down: whoever was asked to pass it on has done so. */
@ApplicationScoped
public class HandedDownConsumer implements EventHandler {

    /** What we need of {@code plan-assignments.handed-down.v1}. */
    record Taken(UUID planId, String item, int round, boolean all) {}

    @Inject
    HandedDownStore handedDown;

    @Inject
    FulfilHandedDown fulfil;

    @Override
    public String type() {
        return "plan-assignments.handed-down.v1";
    }

    @Override
    public void handle(Received event) {
        Taken taken = event.read(Taken.class);
        if (taken.all()) {
            PlanId plan = new PlanId(taken.planId());
            handedDown.reached(plan, taken.item(), taken.round());
            fulfil.fulfil(plan);
        }
    }
}
