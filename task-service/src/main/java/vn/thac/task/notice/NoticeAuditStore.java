package vn.thac.task.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;
import vn.thac.directory.access.Reach;

/** Who may read what its unit has sees what was done to a notice. */
@ApplicationScoped
class NoticeAuditStore implements AuditSight {

    @Inject
    Reach reach;

    @Override
    public Set<String> aggregates() {
        return Set.of("notice");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (select n.id from notice n where")
                .add(reach.mayRead("n.owner_id"))
                .add(")");
    }
}
