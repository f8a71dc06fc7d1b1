package vn.thac.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns from report-service how many obligations have come of a plan's regimes. */
@ApplicationScoped
public class ObligationsOpenedConsumer implements EventHandler {

    /** What we need of {@code plan-obligations.opened.v1}. */
    record Opened(UUID planId, long total) {}

    @Inject
    ProgressStore progress;

    @Override
    public String type() {
        return "plan-obligations.opened.v1";
    }

    @Override
    public void handle(Received event) {
        Opened opened = event.read(Opened.class);
        progress.obligations(opened.planId(), opened.total());
    }
}
