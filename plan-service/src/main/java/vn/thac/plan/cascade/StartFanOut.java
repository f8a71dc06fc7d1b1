package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * Of a further edition: also where that reaches nobody any more. Who was chosen for a phrase stays chosen while that is
     * a phrase by which something is asked.
     */
    public void amend(PlanId plan, int edition, LocalDate on, Terms terms, Amends amends) {
        List<String> chosen = fanOuts
                .of(plan, amends.base())
                .map(base -> base.chosen(fanOuts.members(base).keySet()))
                .orElse(List.of())
                .stream()
                .filter(phrase -> !terms.name(phrase) && terms.askOf(phrase))
                .toList();
        fanOuts.insert(FanOut.start(plan, edition, on, terms.with(chosen), amends.keeping(chosen)));
        worker.wakeAfterCommit();
    }

    public void start(PlanId plan, int edition, LocalDate on, Terms terms) {
        if (!terms.reachNobody()) {
            fanOuts.insert(FanOut.start(plan, edition, on, terms));
            worker.wakeAfterCommit();
        }
    }
}
