package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Who drafts for the plan's unit drops drafted shares; what was signed before stands. */
@ApplicationScoped
class DropApportionment {

    private final PlanSight sight;
    private final PlanStore plans;
    private final ApportionStore store;
    private final Changes changes;

    DropApportionment(PlanSight sight, PlanStore plans, ApportionStore store, Changes changes) {
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.changes = changes;
    }

    @Transactional
    void drop(PlanId id, String key, @Nullable String ifMatch) {
        Plan.Issued plan = sight.requireForOrAfter(Duty.DRAFT, plans.lock(id)).issued();
        Apportionment before = store.find(id, key)
                .filter(one -> one.draft() != null)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.requireIfGiven(ifMatch, before.version());
        int number = before.drafted().number();
        Apportionment now = before.dropped();
        store.drop(now, number);
        changes.record(ApportionEvents.dropped(now, plan.edition(), number));
    }
}
