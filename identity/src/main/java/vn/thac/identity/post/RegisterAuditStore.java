package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Sql;
import vn.thac.directory.access.Reach;

/** Who may read a unit sees what was done to it and to its posts; each sees their own posts. */
@ApplicationScoped
public class RegisterAuditStore implements AuditSight {

    private final Reach reach;
    private final Acting acting;

    RegisterAuditStore(Reach reach, Acting acting) {
        this.reach = reach;
        this.acting = acting;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("unit", "post");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("(")
                .add(reach.reads(id))
                .add(
                        "or exists (select 1 from post p where p.id = " + id + " and (p.actor = ? or",
                        acting.actor().name())
                .add(reach.reads("p.unit_id"))
                .add(")))");
    }
}
