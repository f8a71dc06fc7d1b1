package vn.thac.task.amend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.task.PlanId;
import vn.thac.task.plan.EditionStore;

/** Learns that all are named whom an edition names. */
@ApplicationScoped
class FanOutEndedConsumer implements EventHandler {

    /** What this service reads of {@code plan.fan-out-ended.v1}. */
    record FanOutEnded(PlanId planId, int edition) {}

    @Inject
    EditionStore editions;

    @Inject
    FollowWorker worker;

    @Override
    public String type() {
        return "plan.fan-out-ended.v1";
    }

    /** Of the first edition nothing can have fallen away. */
    @Override
    public void handle(Received event) {
        FanOutEnded ended = event.read(FanOutEnded.class);
        if (ended.edition() > 1) {
            editions.end(ended.planId(), ended.edition());
            worker.wakeAfterCommit();
        }
    }
}
