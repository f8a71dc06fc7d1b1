package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/** Learns what plans ask of their addressees. */
@ApplicationScoped
class MandateRaisedConsumer implements EventHandler {

    /** What we need of {@code mandate.raised.v1}. */
    record Raised(
            UUID mandateId,
            PlanId planId,
            UnitId unit,
            String asks,
            @Nullable LocalDate due) {}

    @Inject
    MandateStore mandates;

    @Override
    public String type() {
        return "mandate.raised.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        mandates.raised(Heard.all(events, Raised.class));
    }
}
