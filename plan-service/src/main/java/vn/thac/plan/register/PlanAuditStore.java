package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/**
 * Who sees a plan sees what was done to it from its issue on, and how it fell on others. What was done to its draft, and
 * why, stays with who sees drafts of its unit.
 */
@ApplicationScoped
public class PlanAuditStore implements AuditSight {

    private static final String ISSUE =
            "(select i.sequence from audit i where i.aggregate_id = %s and i.action = 'plan.issued.v1')";

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

    @Override
    public Sql mayRead(String id, String version) {
        return mayRead(id)
                .add("and (" + version + " is null or " + version + " >= " + ISSUE.formatted(id))
                .add("or not exists (select 1 from plan p where p.id = " + id + ")")
                .add("or exists (select 1 from plan p where p.id = " + id + " and")
                .add(sight.seesDraft())
                .add("))");
    }
}
