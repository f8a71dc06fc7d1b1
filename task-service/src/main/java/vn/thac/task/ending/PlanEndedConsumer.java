package vn.thac.task.ending;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.task.plan.PlanEnd;
import vn.thac.task.plan.PlanStore;

/** Learns of plans that are not in force any more. */
@Dependent
class PlanEndedConsumer {

    private record Consumer(String type, PlanStore plans, RecallWorker worker) implements EventHandler {

        @Override
        public void handle(Received event) {
            plans.end(event.read(PlanEnd.class));
            worker.wakeAfterCommit();
        }
    }

    @Produces
    @Singleton
    EventHandler planWithdrawn(PlanStore plans, RecallWorker worker) {
        return new Consumer("plan.withdrawn.v1", plans, worker);
    }

    @Produces
    @Singleton
    EventHandler planClosed(PlanStore plans, RecallWorker worker) {
        return new Consumer("plan.closed.v1", plans, worker);
    }

    @Produces
    @Singleton
    EventHandler planSuperseded(PlanStore plans, RecallWorker worker) {
        return new Consumer("plan.superseded.v1", plans, worker);
    }
}
