package vn.thac.plan.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStep;
import vn.thac.plan.register.PlanStepStore;
import vn.thac.plan.register.PlanStore;

/** Who drafts takes a draft back that lies with who signs. */
@ApplicationScoped
class TakeBackDraft {

    private final PlanSight sight;
    private final PlanStore plans;
    private final PlanStepStore steps;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    TakeBackDraft(PlanSight sight, PlanStore plans, PlanStepStore steps, Changes changes, Acting acting, Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.steps = steps;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    Plan.Draft takeBack(PlanId id, @Nullable String ifMatch, @Nullable String reason) {
        Plan.Submitted submitted =
                sight.requireForOrAfter(Duty.DRAFT, plans.lock(id)).submitted();
        ETags.require(ifMatch, submitted.version());
        if (reason != null) {
            acting.because(reason);
        }
        Instant now = clock.instant();
        Plan.Draft after = submitted.back();
        plans.back(after);
        steps.keep(after, PlanStep.of(PlanStep.Kind.TAKE_BACK, reason), now);
        changes.record(SigningEvent.change(after, SigningEvent.TAKEN_BACK));
        return after;
    }
}
