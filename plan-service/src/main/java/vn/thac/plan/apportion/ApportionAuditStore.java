package vn.thac.plan.apportion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;
import vn.thac.directory.access.Reach;

/** Who reads what a plan's issuer has sees how its targets came to be spread so. */
@ApplicationScoped
public class ApportionAuditStore implements AuditSight {

    private final Reach reach;

    ApportionAuditStore(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("apportionment");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (select a.id from apportionment a join plan p on p.id = a.plan where")
                .add(reach.reads("p.issuer"))
                .add(")");
    }
}
