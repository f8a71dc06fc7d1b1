package vn.thac.plan.mandatelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/** Who sees a mandate sees what was done to it. */
@ApplicationScoped
public class MandateAuditStore implements AuditSight {

    private final MandateListStore mandates;

    MandateAuditStore(MandateListStore mandates) {
        this.mandates = mandates;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("mandate");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (").add(mandates.seen()).add(")");
    }
}
