package vn.thac.core.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Actor;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;

/** Who changed what, for which unit, by whose post, when and why. */
@Path("/v1/audit")
@Tag(name = "Operations", description = "For who runs the service")
@RolesAllowed(Actor.ADMINISTRATOR)
@Blocking
public class AuditResource {

    @Inject
    Database database;

    /**
     * One change.
     *
     * @param actingUnit the unit it was done for
     * @param byPostOf the unit whose post allowed it, where that is another
     */
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            @Nullable UUID actingUnit,
            @Nullable UUID byPostOf,
            @Nullable String reason,
            String aggregate,
            UUID aggregateId,
            long sequence,
            String action,
            @Nullable String traceId) {}

    @GET
    @Operation(summary = "Audit records, oldest first")
    public Page<Entry> list(
            @QueryParam("aggregateId") @Parameter(description = "Only what was done to this one") @Nullable
                    UUID aggregate,
            @BeanParam PageQuery page) {
        UUID after = page.afterId();
        List<Entry> found = database.list(
                """
                select * from audit
                where (?::uuid is null or aggregate_id = ?) and (?::uuid is null or id > ?) order by id limit ?
                """,
                row -> new Entry(
                        row.uuid("id"),
                        row.instant("at"),
                        row.text("actor"),
                        row.uuidOrNull("acting_unit"),
                        row.uuidOrNull("by_post_of"),
                        row.textOrNull("reason"),
                        row.text("aggregate"),
                        row.uuid("aggregate_id"),
                        row.number("sequence"),
                        row.text("action"),
                        row.textOrNull("trace_id")),
                aggregate,
                aggregate,
                after,
                after,
                page.limit() + 1);
        return Page.of(found, page, e -> e.id().toString());
    }
}
