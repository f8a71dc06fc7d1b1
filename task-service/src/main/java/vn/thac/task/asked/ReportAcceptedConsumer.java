package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Learns that reports were received as correct: nobody waits for anything. */
@ApplicationScoped
class ReportAcceptedConsumer implements EventHandler {

    /** What we need of {@code report.accepted.v1}. */
    record Accepted(UUID obligationId, UnitId unit, String period) {

        Turn turn() {
            return new Turn(obligationId, unit, period, "accepted", null, List.of());
        }
    }

    @Inject
    ObligationStore obligations;

    @Override
    public String type() {
        return "report.accepted.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        obligations.turned(Heard.all(events, Accepted.class), Accepted::turn);
    }
}
