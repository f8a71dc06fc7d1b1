package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentStore;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.fulfilment.OpenUnanswered;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;

/** When a plan turns out to stand above others, gives them its ancestors and fulfils what they have answered. */
@ApplicationScoped
public class SpreadAncestors {

    @Inject
    DocumentStore documents;

    @Inject
    PlanStore plans;

    @Inject
    FulfilMandates mandates;

    @Inject
    OpenUnanswered unanswered;

    @Inject
    MandateStore asked;

    @Inject
    Changes changes;

    public void below(PlanId above) {
        List<Change> made = new ArrayList<>();
        // Again until nobody is new: who was issued below meanwhile has read the ancestors of before.
        for (List<PlanStore.Grown> grown = grown(above); !grown.isEmpty(); grown = grown(above)) {
            grown.forEach(changed -> made.add(new Change(
                    "plan",
                    changed.id(),
                    changed.version(),
                    "plan.basis-resolved.v1",
                    new BasisResolved(changed.id(), above.value(), changed.ancestors()))));
        }
        made.addAll(mandates.fulfil(Answers.to(above)));
        changes.record(made);
    }

    /**
     * A plan that is held rests on others than before: who is below it does too, what it answers now is fulfilled, and what
     * it only answered by resting there is open again.
     */
    public void anew(Plan.Issued now, Set<PlanId> before, String reason) {
        List<Change> made = new ArrayList<>();
        plans.restate(documents.implementing(now.id()), now.id())
                .forEach(changed -> made.add(new Change(
                        "plan",
                        changed.id(),
                        changed.version(),
                        "plan.basis-resolved.v1",
                        new BasisResolved(changed.id(), now.id().value(), changed.ancestors()))));
        before.stream()
                .filter(plan -> !now.ancestors().contains(plan))
                .forEach(plan -> made.addAll(unanswered.open(plan, now.id(), reason)));
        made.addAll(mandates.fulfil(Answers.by(now.id())));
        asked.lookAgain(now.issuer().unit());
        changes.record(made);
    }

    private List<PlanStore.Grown> grown(PlanId above) {
        return plans.addAncestors(documents.implementing(above), above);
    }
}
