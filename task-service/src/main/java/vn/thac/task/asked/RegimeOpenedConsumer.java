package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/** Learns who consolidates the reports of a regime. */
@ApplicationScoped
class RegimeOpenedConsumer implements EventHandler {

    /** What we need of {@code regime.opened.v1}. */
    record Opened(UUID regimeId, PlanId planId, List<UnitId> consolidators) {}

    @Inject
    RegimeStore regimes;

    @Override
    public String type() {
        return "regime.opened.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        regimes.opened(Heard.all(events, Opened.class));
    }
}
