package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;
import vn.thac.plan.register.PlanSightStore;

/** Who sees both plans sees how the one stood to the other. */
@ApplicationScoped
public class ConformanceAuditStore implements AuditSight {

    private final PlanSightStore sight;

    ConformanceAuditStore(PlanSightStore sight) {
        this.sight = sight;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("conformance");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("exists (with seen(id) as materialized (")
                .add(Sql.of("select p.id from plan p where").add(sight.seen()))
                .add(") select 1 from conformance c where c.id = " + id
                        + " and c.plan in (select id from seen) and c.above in (select id from seen))");
    }
}
