package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.Balance;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.apportion.Share;
import vn.thac.plan.apportion.Spread;
import vn.thac.plan.apportion.TargetOfPlan;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/** Who issues for the plan's unit signs the shares: they stand, in place of those that stood before. */
@ApplicationScoped
class FreezeApportionment {

    private final PlanSight sight;
    private final PlanStore plans;
    private final ApportionStore store;
    private final Directory directory;
    private final ApportionEvents events;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    FreezeApportionment(
            PlanSight sight,
            PlanStore plans,
            ApportionStore store,
            Directory directory,
            ApportionEvents events,
            Changes changes,
            Acting acting,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.directory = directory;
        this.events = events;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    void freeze(PlanId id, String key, @Nullable String ifMatch, FreezeRequest request) {
        StoredPlan stored = sight.requireForOrAfter(Duty.ISSUE, plans.lock(id));
        Plan.Issued plan = stored.inForce();
        Target target = TargetOfPlan.require(stored, key);
        Apportionment before = store.find(id, key)
                .filter(one -> one.draft() != null)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.requireIfGiven(ifMatch, before.version());
        Decision.Draft draft = before.drafted();
        Instant at = clock.instant();
        check(before, target, request, at);
        Decision.Frozen signed = draft.frozen(request.reason(), request.number(), request.date(), at);
        if (signed.reason() != null) {
            acting.because(signed.reason());
        }
        Apportionment now = before.frozen(signed);
        store.freeze(now);
        changes.record(events.frozen(now, plan.edition(), target.comparator()));
    }

    private void check(Apportionment before, Target target, FreezeRequest request, Instant at) {
        Decision.Draft draft = before.drafted();
        Spread spread = draft.spread();
        if (spread.openCounters() > 0) {
            throw Refused.of(PlanRefusal.COUNTERS_OPEN, Map.of("count", String.valueOf(spread.openCounters())));
        }
        if (target.value() == null || target.value().compareTo(spread.total()) != 0) {
            throw Refused.of(
                    PlanRefusal.TARGET_HAS_CHANGED,
                    Map.of("total", spread.total().toPlainString()));
        }
        Faults faults = new Faults();
        checkMembers(before.plan(), spread, Vietnam.dayOf(at), faults);
        boolean unsaid = request.reason() == null && draft.reason() == null;
        faults.addIf(unsaid && before.inForce() != null, PlanRefusal.SHARES_CHANGE_WITHOUT_REASON, "/reason");
        Balance balance = Balance.of(spread.total(), spread.sum(), target.comparator());
        if (unsaid && balance.hasGap()) {
            faults.add(
                    PlanRefusal.SHARES_GAP_WITHOUT_REASON,
                    "/reason",
                    Map.of("gap", balance.gap().toPlainString()));
        }
        if (request.date() != null && request.date().isAfter(Vietnam.dayOf(at))) {
            faults.add(PlanRefusal.DATE_IN_THE_FUTURE, "/date", Map.of("date", request.date()));
        }
        faults.refuse();
    }

    /** An edition or a decision on a phrase may have left some out since the shares were drafted. */
    private void checkMembers(PlanId plan, Spread spread, LocalDate today, Faults faults) {
        if (!store.isExpanded(plan)) {
            throw Refused.of(PlanRefusal.PLAN_STILL_SPREADING);
        }
        List<UnitId> units = spread.shares().stream().map(Share::unit).toList();
        Set<UnitId> gone = new HashSet<>(units);
        gone.removeAll(store.members(plan, List.of()));
        if (gone.isEmpty()) {
            return;
        }
        Map<UnitId, String> names = directory.names(gone, today);
        for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i);
            if (gone.contains(unit)) {
                faults.add(
                        PlanRefusal.SHARE_NOT_A_MEMBER,
                        "/draft/shares/" + i + "/unit",
                        Map.of("unit", names.getOrDefault(unit, unit.toString())));
            }
        }
    }
}
