package vn.thac.report.lapse;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns of plans that are not in force any more. */
@Dependent
class PlanEndedConsumer {

    private record Consumer(String type, LapseStore store, LapseWorker worker) implements EventHandler {

        @Override
        public void handle(Received event) {
            store.keep(event.read(PlanEnded.class));
            worker.wakeAfterCommit();
        }
    }

    @Produces
    @Singleton
    EventHandler planWithdrawn(LapseStore store, LapseWorker worker) {
        return new Consumer("plan.withdrawn.v1", store, worker);
    }

    @Produces
    @Singleton
    EventHandler planClosed(LapseStore store, LapseWorker worker) {
        return new Consumer("plan.closed.v1", store, worker);
    }

    @Produces
    @Singleton
    EventHandler planSuperseded(LapseStore store, LapseWorker worker) {
        return new Consumer("plan.superseded.v1", store, worker);
    }
}
