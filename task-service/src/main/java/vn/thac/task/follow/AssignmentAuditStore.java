package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/** Who sees an assignment sees what was done to it. */
@ApplicationScoped
public class AssignmentAuditStore implements AuditSight {

    private final SightStore sight;

    AssignmentAuditStore(SightStore sight) {
        this.sight = sight;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("assignment");
    }

    @Override
    public Sql mayRead(String id) {
        SightStore.Bounds seen = sight.bounds(null, null);
        return Sql.of(id + " in (")
                .add(seen.head())
                .add("select a.id from assignment a where")
                .add(seen.condition())
                .add(")");
    }
}
