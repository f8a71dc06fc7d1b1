package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.apportion.Share;
import vn.thac.plan.apportion.Spread;
import vn.thac.plan.apportion.TargetOfPlan;
import vn.thac.plan.indicator.CatalogueStore;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/** Who drafts for a plan's unit spreads one of its targets; a draft that there is already is drafted anew. */
@ApplicationScoped
class DraftApportionment {

    private final PlanSight sight;
    private final PlanStore plans;
    private final ApportionStore store;
    private final CatalogueStore indicators;
    private final ReadShares shares;
    private final ApportionEvents events;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    DraftApportionment(
            PlanSight sight,
            PlanStore plans,
            ApportionStore store,
            CatalogueStore indicators,
            ReadShares shares,
            ApportionEvents events,
            Changes changes,
            Acting acting,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.indicators = indicators;
        this.shares = shares;
        this.events = events;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    void draft(PlanId id, String key, @Nullable String ifMatch, ApportionRequest wish) {
        StoredPlan stored = sight.requireForOrAfter(Duty.DRAFT, plans.lock(id));
        Plan.Issued plan = stored.inForce();
        Target target = TargetOfPlan.require(stored, key);
        Apportionment before = store.find(id, key).orElseGet(() -> Apportionment.none(id, key));
        ETags.requireIfGiven(ifMatch, before.version());
        Faults faults = new Faults();
        IndicatorVersion indicator = target.indicator() == null
                ? null
                : indicators.pinned(id, plan.edition(), target.indicator()).orElse(null);
        BigDecimal total = TargetOfPlan.spreadable(target, indicator, faults);
        int decimals = TargetOfPlan.decimals(total, indicator, wish.decimals(), faults);
        List<Share> read = shares.read(stored, wish, decimals, faults);
        faults.refuse();
        if (wish.reason() != null) {
            acting.because(wish.reason());
        }
        Apportionment now = before.with(new Decision.Draft(
                before.nextNumber(), Spread.of(wish.method(), total, decimals, read), wish.reason(), clock.instant()));
        store.keepDraft(now);
        changes.record(events.drafted(now, plan.edition(), target.comparator()));
    }
}
