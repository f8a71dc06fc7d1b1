package vn.thac.plan.issue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thac.plan.cascade.FanOutWorker;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.register.Plan;

/** Leaves the job that expands an issued plan to its members; a plan that names no unit has none. */
@ApplicationScoped
class StartFanOut {

    private final ContentStore content;
    private final FanOutWorker worker;

    StartFanOut(ContentStore content, FanOutWorker worker) {
        this.content = content;
        this.worker = worker;
    }

    void start(Plan.Issued issued, Issuing issuing) {
        if (issuing.text().addressees().stream().anyMatch(Addressee::namesUnits)) {
            content.insertItems(issued.id(), issuing.content().items());
            content.insertFanOut(issued.id(), issuing);
            worker.wakeAfterCommit();
        }
    }
}
