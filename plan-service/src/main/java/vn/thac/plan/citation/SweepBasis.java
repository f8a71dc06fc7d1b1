package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.thac.core.request.Acting;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.mandate.MandateStore;

/** One round of the sweep: resolves pending citations and fulfils mandates that were answered unseen. */
@ApplicationScoped
public class SweepBasis {

    @Inject
    ResolveCitations citations;

    @Inject
    MandateStore mandates;

    @Inject
    SpreadAncestors spread;

    @Inject
    Acting acting;

    @Transactional
    public boolean sweep() {
        acting.asSystem("basis-sweep", null);
        Set<PlanId> above = new LinkedHashSet<>(citations.resolvePending());
        above.addAll(mandates.answeredUnseen());
        above.forEach(spread::below);
        return false;
    }
}
