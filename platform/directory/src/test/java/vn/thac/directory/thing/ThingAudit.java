package vn.thac.directory.thing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/** Of things everybody may read those that are called public. */
@ApplicationScoped
public class ThingAudit implements AuditSight {

    @Override
    public Set<String> aggregates() {
        return Set.of("thing");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("exists (select 1 from thing t where t.id = " + id + " and t.name like ?)", "public%");
    }
}
