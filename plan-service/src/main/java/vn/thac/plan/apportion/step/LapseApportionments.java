package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.plan.apportion.ApportionEvents;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.TargetOfPlan;
import vn.thac.plan.indicator.CatalogueStore;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.register.Plan;
import vn.thac.plan.target.Target;

/**
 * Ends what an edition leaves nothing to spread of, or would make shares of something else; its drafts are dropped first.
 * Whoever amends holds the plan.
 */
@ApplicationScoped
public class LapseApportionments {

    private final ApportionStore store;
    private final CatalogueStore indicators;
    private final Changes changes;

    LapseApportionments(ApportionStore store, CatalogueStore indicators, Changes changes) {
        this.store = store;
        this.indicators = indicators;
        this.changes = changes;
    }

    /**
     * In the edition that a plan now has.
     *
     * @param before what it had before
     */
    public void in(Plan.Issued plan, List<Target> before, List<Target> targets) {
        for (Apportionment one : store.of(plan.id())) {
            boolean stays = targets.stream()
                    .filter(target -> target.key().equals(one.target()))
                    .anyMatch(target -> TargetOfPlan.isSpreadable(target, indicator(plan, target))
                            && before.stream()
                                    .anyMatch(was ->
                                            was.key().equals(target.key()) && TargetOfPlan.isSameSum(was, target)));
            if (!stays) {
                lapse(plan, dropDraft(plan, one));
            }
        }
    }

    private Apportionment dropDraft(Plan.Issued plan, Apportionment one) {
        if (one.draft() == null) {
            return one;
        }
        Apportionment dropped = one.dropped();
        int number = one.drafted().number();
        store.drop(dropped, number);
        changes.record(ApportionEvents.dropped(dropped, plan.edition(), number));
        return dropped;
    }

    private void lapse(Plan.Issued plan, Apportionment one) {
        if (one.inForce() != null) {
            Apportionment lapsed = one.lapsed();
            store.supersede(lapsed);
            changes.record(ApportionEvents.lapsed(lapsed, plan.edition()));
        }
    }

    private @Nullable IndicatorVersion indicator(Plan.Issued plan, Target target) {
        return target.indicator() == null
                ? null
                : indicators
                        .pinned(plan.id(), plan.edition(), target.indicator())
                        .orElse(null);
    }
}
