package vn.thac.plan.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Takes a draft away; the mandates that it was to answer stay as they are. What was issued cannot go this way. */
@ApplicationScoped
public class DeleteDraft {

    private final PlanSight sight;
    private final PlanStore plans;
    private final Changes changes;

    DeleteDraft(PlanSight sight, PlanStore plans, Changes changes) {
        this.sight = sight;
        this.plans = plans;
        this.changes = changes;
    }

    @Transactional
    public void delete(PlanId id, @Nullable String ifMatch) {
        Plan.Draft draft = sight.requireForOrAfter(Duty.DRAFT, plans.lock(id)).toChange();
        ETags.require(ifMatch, draft.version());
        plans.delete(draft);
        changes.record(DraftEvent.deleted(draft));
    }
}
