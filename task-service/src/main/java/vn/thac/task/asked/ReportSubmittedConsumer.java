package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Learns that reports came in and who may review them. */
@ApplicationScoped
class ReportSubmittedConsumer implements EventHandler {

    /** What we need of {@code report.submitted.v1}; an early one names no reviewers. */
    record Submitted(
            UUID obligationId,
            UnitId unit,
            String period,
            @Nullable List<UnitId> reviewers) {

        Turn turn() {
            return new Turn(obligationId, unit, period, "submitted", null, reviewers == null ? List.of() : reviewers);
        }
    }

    @Inject
    ObligationStore obligations;

    @Override
    public String type() {
        return "report.submitted.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        obligations.turned(Heard.all(events, Submitted.class), Submitted::turn);
    }
}
