package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;

/** Gives out a plan to those who see it; for all others it is not there. */
@ApplicationScoped
public class PlanSight {

    private final PlanStore plans;
    private final PlanSightStore sight;
    private final Access access;
    private final ActingUnit actingUnit;
    private final ComesAfter comesAfter;

    public PlanSight(
            PlanStore plans, PlanSightStore sight, Access access, ActingUnit actingUnit, ComesAfter comesAfter) {
        this.plans = plans;
        this.sight = sight;
        this.access = access;
        this.actingUnit = actingUnit;
        this.comesAfter = comesAfter;
    }

    /** The plan, or 404 where there is none or the present actor may not see it. */
    public StoredPlan require(PlanId id) {
        return require(plans.find(id));
    }

    /** The same for one that was found, and perhaps locked, already. */
    public StoredPlan require(Optional<StoredPlan> found) {
        return found.filter(stored -> sight.sees(stored.plan().id()))
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    /** The plan as it was issued, in force or not any more; 409 where it is still a draft. */
    public Plan.Issued requireIssued(PlanId id) {
        return require(id).issued();
    }

    /** The plan for one who has the duty for its unit: else 403, or 404 where it may not even be seen. */
    public StoredPlan requireFor(Duty duty, Optional<StoredPlan> found) {
        StoredPlan stored = found.orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId issuer = stored.plan().issuer().unit();
        try {
            actingUnit.requireIs(issuer);
            access.require(duty, issuer);
            return stored;
        } catch (Refused denied) {
            require(found);
            throw denied;
        }
    }

    /** The same where whoever has come in the place of its unit has the duty too. */
    public StoredPlan requireForOrAfter(Duty duty, Optional<StoredPlan> found) {
        decidesFor(duty, found);
        return found.orElseThrow();
    }

    /** For which unit somebody decides on the plan then: the first that has the duty, of its issuer and who came after that. */
    public UnitId decidesFor(Duty duty, Optional<StoredPlan> found) {
        UnitId issuer = found.orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND))
                .plan()
                .issuer()
                .unit();
        UnitId acting = decidesFor(duty, issuer).orElse(null);
        if (acting == null) {
            requireFor(duty, found);
            return issuer;
        }
        access.require(duty, acting);
        return acting;
    }

    /** The same of what a unit has issued: the first that has the duty, of it and who came after it. */
    public Optional<UnitId> decidesFor(Duty duty, UnitId issuer) {
        return first(duty, comesAfter.unit(issuer));
    }

    /** For which of those that came after its unit somebody goes on with a draft; 409 where nobody came after that. */
    public UnitId goesOnFor(Duty duty, Optional<StoredPlan> found) {
        UnitId issuer = require(found).plan().issuer().unit();
        Set<UnitId> heirs = new LinkedHashSet<>(comesAfter.unit(issuer));
        heirs.remove(issuer);
        if (heirs.isEmpty()) {
            throw Refused.of(PlanRefusal.UNIT_WITHOUT_HEIR);
        }
        UnitId acting = first(duty, heirs).orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
        access.require(duty, acting);
        return acting;
    }

    private Optional<UnitId> first(Duty duty, Set<UnitId> units) {
        Optional<UnitId> named = actingUnit.named();
        return units.stream()
                .filter(unit -> named.isEmpty() || named.get().equals(unit))
                .filter(unit -> access.allows(duty, unit))
                .findFirst();
    }
}
