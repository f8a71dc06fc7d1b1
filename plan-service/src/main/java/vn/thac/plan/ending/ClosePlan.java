package vn.thac.plan.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Who issues for a plan's unit closes it, at its end or before: what is open stays to be finished, or is recalled. */
@ApplicationScoped
class ClosePlan {

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @Inject
    EndPlan end;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    Done close(PlanId id, @Nullable String ifMatch, CloseRequest request) {
        Plan.Issued plan = sight.requireForOrAfter(Duty.ISSUE, plans.lock(id)).inForce();
        ETags.require(ifMatch, plan.version());
        Instant now = clock.instant();
        Ground ground = request.ground();
        ground.check(plan, Vietnam.dayOf(now));
        acting.because(ground.reason());
        return end.end(plan, Ending.closed(now, ground.reason(), ground.number(), ground.date(), request.recalls()));
    }
}
