package vn.thac.core.audit;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Sql;

/** Who changed what, for which unit, by whose post, when and why, to who may read the thing itself. */
@Path("/v1/audit")
@Tag(name = "Operations", description = "For who runs the service")
@Blocking
public class AuditResource {

    @Inject
    AuditStore audit;

    @Inject
    Acting acting;

    @Inject
    @All
    List<AuditSight> sights;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed("**")
    @Operation(
            summary = "Audit records, oldest first",
            description = "Of all that the caller may read; an administrator reads all.")
    public Page<AuditEntry> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return audit.list(query.and(seen()), page);
    }

    private Sql seen() {
        if (acting.actor().isAdministrator()) {
            return Sql.of("true");
        }
        List<Sql> each = sights.stream()
                .map(sight -> Sql.of("a.aggregate = any(?) and", (Object)
                                sight.aggregates().toArray(String[]::new))
                        .add(sight.mayRead("a.aggregate_id", "a.sequence").bracketed())
                        .bracketed())
                .toList();
        return each.isEmpty() ? Sql.of("false") : Sql.join(" or ", each).bracketed();
    }
}
