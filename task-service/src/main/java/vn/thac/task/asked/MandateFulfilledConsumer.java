package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/** Learns that addressees have answered. */
@ApplicationScoped
class MandateFulfilledConsumer implements EventHandler {

    /** What we need of {@code mandate.fulfilled.v1}. */
    record Fulfilled(UUID mandateId, PlanId planId, UnitId unit) {}

    @Inject
    MandateStore mandates;

    @Override
    public String type() {
        return "mandate.fulfilled.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        mandates.fulfilled(Heard.all(events, Fulfilled.class));
    }
}
