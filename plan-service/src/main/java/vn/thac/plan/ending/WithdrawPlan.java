package vn.thac.plan.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.reading.AmendedByStore;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Who issues for a plan's unit withdraws it: nothing that is open under it is asked any more. What was closed can be withdrawn too. */
@ApplicationScoped
class WithdrawPlan {

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

    @Inject
    AmendedByStore amendments;

    @Transactional
    Done withdraw(PlanId id, @Nullable String ifMatch, Ground ground) {
        StoredPlan stored = sight.requireForOrAfter(Duty.ISSUE, plans.lock(id));
        Plan.Issued plan = stored.toWithdraw();
        ETags.require(ifMatch, plan.version());
        refuseWhatAmended(id);
        Instant now = clock.instant();
        ground.check(plan, Vietnam.dayOf(now));
        acting.because(ground.reason());
        return end.end(plan, Ending.withdrawn(now, ground.reason(), ground.number(), ground.date()));
    }

    /** The edition that it made stays in force; whatever is wrong with that, another amendment puts right. */
    private void refuseWhatAmended(PlanId document) {
        amendments.madeBy(document).ifPresent(made -> {
            throw Refused.of(PlanRefusal.HAS_AMENDED, Map.of("plan", made.plan(), "edition", made.edition()));
        });
    }
}
