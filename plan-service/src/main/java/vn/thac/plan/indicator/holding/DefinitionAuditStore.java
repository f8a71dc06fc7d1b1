package vn.thac.plan.indicator.holding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/** The catalogue is everybody's to read, and so is who came to define it. */
@ApplicationScoped
public class DefinitionAuditStore implements AuditSight {

    @Override
    public Set<String> aggregates() {
        return Set.of("definition");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("true");
    }
}
