package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.event.AuditSight;
import vn.thac.core.sql.Sql;

/** Who sees a plan sees what was done to it, and how it fell on others. */
@ApplicationScoped
public class PlanAuditStore implements AuditSight {

    private final PlanSightStore sight;

    PlanAuditStore(PlanSightStore sight) {
        this.sight = sight;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("plan", "fan-out", "plan-programmes");
    }

    @Override
    public Sql mayRead(String id) {
        Sql plans = Sql.of("select p.id from plan p where").add(sight.seen());
        return Sql.of("exists (with seen(id) as materialized (")
                .add(plans)
                .add(") select 1 from seen where seen.id = " + id
                        + " or seen.id = (select f.plan from fan_out f where f.id = " + id + ")"
                        + " or seen.id = (select l.plan from programme_links l where l.id = " + id + "))");
    }
}
