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

/** Who drafts hands the draft in for signature. */
@ApplicationScoped
class SubmitDraft {

    private final PlanSight sight;
    private final PlanStore plans;
    private final PlanStepStore steps;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    SubmitDraft(PlanSight sight, PlanStore plans, PlanStepStore steps, Changes changes, Acting acting, Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.steps = steps;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    Plan.Submitted submit(PlanId id, @Nullable String ifMatch, @Nullable String reason) {
        Plan.Draft draft = sight.requireFor(Duty.DRAFT, plans.lock(id)).toChange();
        ETags.require(ifMatch, draft.version());
        if (reason != null) {
            acting.because(reason);
        }
        Instant now = clock.instant();
        Plan.Submitted after = draft.submitted(now);
        plans.submit(after);
        steps.keep(after, PlanStep.of(PlanStep.Kind.SUBMIT, reason), now);
        changes.record(SigningEvent.change(after, SigningEvent.SUBMITTED));
        return after;
    }
}
