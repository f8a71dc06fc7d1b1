package vn.thac.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;
import vn.thac.report.SightStore.Size;

/** Who sees an obligation or a regime sees what was done to it; what was signed, who oversees its regime. */
@ApplicationScoped
public class ReportAuditStore implements AuditSight {

    @Inject
    SightStore sight;

    @Override
    public Set<String> aggregates() {
        return Set.of("report", "regime", "consolidation");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (")
                .add(sight.withOverseen(Sql.of(" true")))
                .add("select o.id from obligation o where")
                .add(sight.obligation(Size.MANY))
                .add("union all select r.id from regime r where")
                .add(sight.regime())
                .add("union all select c.id from consolidation c where c.regime_id in (select id from overseen))");
    }
}
