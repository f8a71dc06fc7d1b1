package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;

/** Who may see a plan: whoever may read its unit; once issued also those it names and everyone below them. */
@ApplicationScoped
public class Sight {

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    SightStore members;

    /** The plan, or 404 where there is none or the present actor may not see it. */
    public StoredPlan require(Optional<StoredPlan> found) {
        return found.filter(stored -> sees(stored.plan())).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    /** The plan for one who has the duty for its unit: else 403, or 404 where it may not even be seen. */
    public StoredPlan requireFor(Duty duty, Optional<StoredPlan> found) {
        StoredPlan stored = found.orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        try {
            access.require(duty, stored.plan().issuer().unit());
            return stored;
        } catch (Refused denied) {
            require(found);
            throw denied;
        }
    }

    public boolean sees(Plan plan) {
        if (acting.isSystem()) {
            return true;
        }
        if (plan instanceof Plan.Draft) {
            return seesDraft(plan.issuer().unit());
        }
        return access.allows(Duty.READ, plan.issuer().unit()) || members.isConcerned(acting.actor(), plan.id());
    }

    /** Its own people, whoever may draft or issue for it, and administrators; not those above it. */
    private boolean seesDraft(UnitId unit) {
        return acting.actor().isAdministrator()
                || members.hasPostAt(acting.actor(), unit)
                || access.allows(Duty.DRAFT, unit)
                || access.allows(Duty.ISSUE, unit);
    }
}
