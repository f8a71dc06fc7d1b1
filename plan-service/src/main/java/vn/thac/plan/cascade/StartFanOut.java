package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Terms;

/** Starts the fan-out of an edition in the transaction that issues it; a plan that reaches nobody has none. */
@ApplicationScoped
public class StartFanOut {

    private final FanOutStore fanOuts;
    private final FanOutWorker worker;

    StartFanOut(FanOutStore fanOuts, FanOutWorker worker) {
        this.fanOuts = fanOuts;
        this.worker = worker;
    }

    /** Of a further edition: also where that reaches nobody any more. */
    public void amend(PlanId plan, int edition, LocalDate on, Terms terms, Amends amends) {
        fanOuts.insert(FanOut.start(plan, edition, on, terms, amends));
        worker.wakeAfterCommit();
    }

    public void start(PlanId plan, int edition, LocalDate on, Terms terms) {
        if (!terms.reachNobody()) {
            fanOuts.insert(FanOut.start(plan, edition, on, terms));
            worker.wakeAfterCommit();
        }
    }
}
