package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Learns that a consolidator has signed a period. */
@ApplicationScoped
class ReportConsolidatedConsumer implements EventHandler {

    /** What we need of {@code report.consolidated.v1}. */
    record Consolidated(UUID regimeId, String period, UnitId unit) {}

    @Inject
    RegimeStore regimes;

    @Override
    public String type() {
        return "report.consolidated.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        regimes.signed(Heard.all(events, Consolidated.class));
    }
}
