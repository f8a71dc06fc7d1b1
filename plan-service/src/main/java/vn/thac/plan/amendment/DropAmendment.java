package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.draft.DraftEvent;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Takes the new text away from a draft again: what it says of the other plan is a mere relation then. */
@ApplicationScoped
class DropAmendment {

    private final PlanSight sight;
    private final PlanStore plans;
    private final AmendmentStore amendments;
    private final Changes changes;

    DropAmendment(PlanSight sight, PlanStore plans, AmendmentStore amendments, Changes changes) {
        this.sight = sight;
        this.plans = plans;
        this.amendments = amendments;
        this.changes = changes;
    }

    @Transactional
    void drop(PlanId id, @Nullable String ifMatch) {
        Plan.Draft draft = sight.requireFor(Duty.DRAFT, plans.lock(id)).toChange();
        ETags.require(ifMatch, draft.version());
        if (!amendments.drop(id)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        Plan.Draft revised = draft.revised(draft.head());
        plans.back(revised);
        changes.record(DraftEvent.revised(revised));
    }
}
