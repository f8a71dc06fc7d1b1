package vn.thac.core.audit;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Sql;

/** Which audit records are asked for; all that is given must hold. */
public class AuditQuery {

    @QueryParam("aggregateId")
    @Parameter(description = "Only what was done to this one")
    @Nullable
    UUID aggregateId;

    @QueryParam("aggregate")
    @Parameter(description = "Only what was done to things of this type, such as `plan`")
    @Nullable
    String aggregate;

    @QueryParam("action")
    @Parameter(description = "Only this, such as `plan.issued.v1`")
    @Nullable
    String action;

    @QueryParam("actor")
    @Parameter(description = "Only what this one did")
    @Nullable
    String actor;

    @QueryParam("actingUnit")
    @Parameter(description = "Only what was done for this unit, by its id")
    @Nullable
    UUID actingUnit;

    @QueryParam("from")
    @Parameter(description = "Only from this moment on")
    @Nullable
    OffsetDateTime from;

    @QueryParam("before")
    @Parameter(description = "Only before this moment")
    @Nullable
    OffsetDateTime before;

    /** All that is asked for, and one thing more, as a condition on {@code audit a}. */
    Sql and(Sql more) {
        return new Sql()
                .add(more)
                .addGiven("and a.aggregate_id = ?", aggregateId)
                .addGiven("and a.aggregate = ?", aggregate)
                .addGiven("and a.action = ?", action)
                .addGiven("and a.actor = ?", actor)
                .addGiven("and a.acting_unit = ?", actingUnit)
                .addGiven("and a.at >= ?", from)
                .addGiven("and a.at < ?", before);
    }
}
