package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.task.PlanId;
import vn.thac.task.plan.PlanStore;

/**
 * What the present actor sees of the work: the assignments of units where they may read, and those that such units
 * gave. Who sees the issuer of a plan sees the work of all plans below it.
 */
@ApplicationScoped
public class Sight {

    /** The units that the actor's posts let them read; an overseer's post reaches down only where it says so. */
    private static final String ONLY_SEEN = """
             and (a.unit_id in (select id from seen) or p.issuer_id in (select id from seen))
            """;

    private static final String SEEN = """
            with recursive seen(id, deeper) as (
              select unit_id, bool_or(duty <> 'oversee' or subtree) from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?) group by unit_id
              union
              select k.unit_id, true from seen s join known_parent k on k.parent_id = s.id
              where s.deeper and k.tree in ('command', 'leadership') and k.from_day <= ? and (k.to_day is null or k.to_day > ?))
            """;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    PlanStore plans;

    @Inject
    Clock clock;

    /** Whether everything that the filter can find may be seen, so that rows need no look of their own. */
    public boolean seesAll(@Nullable UnitId unit, @Nullable PlanId plan) {
        if (acting.actor().isAdministrator() || unit != null && access.allows(Duty.READ, unit)) {
            return true;
        }
        Optional<UnitId> issuer = plan == null ? Optional.empty() : plans.issuerOf(plan);
        return issuer.isPresent() && access.allows(Duty.READ, issuer.get());
    }

    /** 404 unless the actor sees the unit that has an assignment or the one that gave it. */
    public void require(UnitId holder, UnitId issuer) {
        if (!access.allows(Duty.READ, holder) && !access.allows(Duty.READ, issuer)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }

    /** The units seen, as the head of a statement whose rows {@link #onlySeen} then bounds. */
    public Sql seen() {
        LocalDate today = Vietnam.today(clock);
        return new Sql().add(SEEN, acting.actor().name(), today, today, today, today);
    }

    public Sql onlySeen() {
        return new Sql().add(ONLY_SEEN);
    }
}
