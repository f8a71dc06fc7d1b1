package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.apportion.Share;
import vn.thac.plan.apportion.Spread;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Who drafts for the plan's unit takes or refuses what a unit proposes; where it is taken the others are spread anew. */
@ApplicationScoped
class AnswerCounter {

    private final PlanSight sight;
    private final PlanStore plans;
    private final ApportionStore store;
    private final Directory directory;
    private final ApportionEvents events;
    private final Changes changes;
    private final Acting acting;

    AnswerCounter(
            PlanSight sight,
            PlanStore plans,
            ApportionStore store,
            Directory directory,
            ApportionEvents events,
            Changes changes,
            Acting acting) {
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.directory = directory;
        this.events = events;
        this.changes = changes;
        this.acting = acting;
    }

    /** @param refusal why it is refused; null where it is taken */
    @Transactional
    void answer(PlanId id, String key, String reference, @Nullable String ifMatch, @Nullable String refusal) {
        Plan.Issued plan = sight.requireForOrAfter(Duty.DRAFT, plans.lock(id)).inForce();
        UnitId unit = directory.require(reference, plan.on(), "unit");
        Apportionment before = store.find(id, key)
                .filter(one -> one.draft() != null)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.requireIfGiven(ifMatch, before.version());
        Decision.Draft draft = before.drafted();
        if (draft.spread().of(unit).filter(Share::hasOpenCounter).isEmpty()) {
            throw Refused.of(PlanRefusal.NO_OPEN_COUNTER);
        }
        if (refusal != null) {
            acting.because(refusal);
        }
        BiFunction<Spread, UnitId, Spread> step =
                refusal == null ? Spread::taken : (spread, who) -> spread.refused(who, refusal);
        Apportionment now = before.with(draft.with(step.apply(draft.spread(), unit)));
        store.keepDraft(now);
        changes.record(events.answered(now, plan.edition(), unit));
    }
}
