package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;
import vn.thac.directory.access.Reach;

/** Who may read what the plan's owner has sees what was said of its conditions. */
@ApplicationScoped
class ConditionAuditStore implements AuditSight {

    @Inject
    Reach reach;

    @Override
    public Set<String> aggregates() {
        return Set.of("condition");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (select c.id from plan_condition c join plan_ref p on p.id = c.plan_id where")
                .add(reach.mayRead("p.owner_id"))
                .add(")");
    }
}
