package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Learns that reports were sent back, and why. */
@ApplicationScoped
class ReportReturnedConsumer implements EventHandler {

    /** What we need of {@code report.returned.v1}. */
    record Returned(UUID obligationId, UnitId unit, String period, List<Reason> reasons) {

        Turn turn() {
            String why = reasons.stream().map(Reason::spoken).collect(Collectors.joining("; "));
            return new Turn(obligationId, unit, period, "returned", why, List.of());
        }
    }

    /** Why, for one figure or the whole. */
    record Reason(@Nullable String indicator, String text) {
        String spoken() {
            return indicator == null ? text : indicator + ": " + text;
        }
    }

    @Inject
    ObligationStore obligations;

    @Override
    public String type() {
        return "report.returned.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        obligations.turned(Heard.all(events, Returned.class), Returned::turn);
    }
}
