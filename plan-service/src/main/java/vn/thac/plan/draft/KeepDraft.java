package vn.thac.plan.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thac.core.event.Changes;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.inheritance.InheritedEditionStore;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;

/** Keeps a plan in which nothing is wrong as a draft. */
@ApplicationScoped
class KeepDraft {

    private final PlanStore plans;
    private final InheritedEditionStore editions;
    private final Changes changes;
    private final Clock clock;

    KeepDraft(PlanStore plans, InheritedEditionStore editions, Changes changes, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Drafted keep(Composed composed) {
        CheckedPackage checked = composed.checked();
        Plan.Draft draft = Plan.Draft.first(composed.issuer(), composed.head(), composed.fulfils());
        plans.insert(
                draft,
                PackageReader.json(checked.tree()),
                composed.links(),
                checked.units(),
                checked.onlyRequested(),
                clock.instant());
        if (!composed.editions().isEmpty()) {
            editions.keep(draft.id(), composed.editions());
        }
        changes.record(DraftEvent.drafted(draft));
        return new Drafted(draft, checked.warnings());
    }
}
