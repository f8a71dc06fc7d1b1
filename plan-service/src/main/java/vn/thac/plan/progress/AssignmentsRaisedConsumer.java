package vn.thac.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns from task-service how many assignments have come of a plan. */
@ApplicationScoped
public class AssignmentsRaisedConsumer implements EventHandler {

    /** What we need of {@code plan-assignments.raised.v1}. */
    record Raised(UUID planId, long total) {}

    @Inject
    ProgressStore progress;

    @Override
    public String type() {
        return "plan-assignments.raised.v1";
    }

    @Override
    public void handle(Received event) {
        Raised raised = event.read(Raised.class);
        progress.assignments(raised.planId(), raised.total());
    }
}
