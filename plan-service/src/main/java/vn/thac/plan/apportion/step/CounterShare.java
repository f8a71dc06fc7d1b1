package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.Counter;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** A unit, or who came after it, proposes another share for it, with its reason, before the shares are signed. */
@ApplicationScoped
class CounterShare {

    private final PlanSight sight;
    private final PlanStore plans;
    private final ApportionStore store;
    private final ActingUnit actingUnit;
    private final Access access;
    private final Directory directory;
    private final ApportionEvents events;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    CounterShare(
            PlanSight sight,
            PlanStore plans,
            ApportionStore store,
            ActingUnit actingUnit,
            Access access,
            Directory directory,
            ApportionEvents events,
            Changes changes,
            Acting acting,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.actingUnit = actingUnit;
        this.access = access;
        this.directory = directory;
        this.events = events;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    void counter(PlanId id, String key, @Nullable String ifMatch, CounterRequest proposed) {
        Plan.Issued plan = sight.require(plans.lock(id)).inForce();
        UnitId unit =
                proposed.unit() == null ? actingUnit.require() : directory.require(proposed.unit(), plan.on(), "/unit");
        UnitId speaking = sight.decidesFor(Duty.DRAFT, unit).orElse(unit);
        actingUnit.requireIs(speaking);
        access.require(Duty.DRAFT, speaking);
        Apportionment before = store.find(id, key)
                .filter(one ->
                        one.draft() != null && one.draft().spread().of(unit).isPresent())
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.requireIfGiven(ifMatch, before.version());
        Decision.Draft draft = before.drafted();
        Faults faults = new Faults();
        ReadShares.check(proposed.value(), draft.spread().decimals(), "/value", faults);
        faults.refuse();
        acting.because(proposed.reason());
        Counter counter = Counter.open(proposed.value(), proposed.reason(), clock.instant());
        Apportionment now = before.with(draft.with(draft.spread().countered(unit, counter)));
        store.keepDraft(now);
        changes.record(events.countered(now, plan.edition(), unit));
    }
}
