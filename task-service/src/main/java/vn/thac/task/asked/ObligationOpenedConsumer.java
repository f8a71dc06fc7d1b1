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

/** Learns which reports units owe. */
@ApplicationScoped
class ObligationOpenedConsumer implements EventHandler {

    /** What we need of {@code obligation.opened.v1}. */
    record Opened(
            UUID obligationId,
            UUID regimeId,
            PlanId planId,
            UnitId unit,
            String period,
            @Nullable LocalDate due) {}

    @Inject
    ObligationStore obligations;

    @Inject
    RegimeStore regimes;

    @Override
    public String type() {
        return "obligation.opened.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        List<Heard<Opened>> opened = Heard.all(events, Opened.class);
        obligations.opened(opened);
        regimes.periods(opened);
    }
}
