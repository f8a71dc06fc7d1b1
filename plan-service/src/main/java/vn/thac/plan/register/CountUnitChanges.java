package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thac.directory.unit.facts.UnitsKept;

/** What is kept of what somebody reads counts no more once a unit has changed, in the transaction of the change. */
@ApplicationScoped
class CountUnitChanges {

    private final PlanSightStore sight;

    CountUnitChanges(PlanSightStore sight) {
        this.sight = sight;
    }

    void count(@Observes UnitsKept kept) {
        sight.unitsHaveChanged();
    }
}
