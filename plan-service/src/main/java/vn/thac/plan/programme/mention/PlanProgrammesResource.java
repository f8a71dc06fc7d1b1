package vn.thac.plan.programme.mention;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanSight;

/** Which programmes of the register a plan means, over REST. */
@Path("/v1/plans/{id}/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@Blocking
public class PlanProgrammesResource {

    /** Which it is. */
    @Schema(name = "ProgrammeResolution")
    public record Resolution(
            @NotNull UUID programme,
            @Nullable @Size(max = 2_000) String reason) {}

    /** Why it is none. */
    @Schema(name = "ProgrammeUndone")
    public record Undoing(@NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    MentionListStore lists;

    @Inject
    ResolveMention resolve;

    @Inject
    PlanSight sight;

    @GET
    @Operation(
            summary = "Programmes that an issued plan names, and which of the register they are",
            description = "Each mention as the text writes it, with the entry that it was resolved to, or the"
                    + " entries that it could mean.")
    public List<MentionView> of(@PathParam("id") UUID id) {
        return lists.of(sight.requireIssued(new PlanId(id)).id());
    }

    @POST
    @Path("/{key}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say which programme of the register a plan means",
            description = "How the plan cites it stays.")
    public List<MentionView> resolve(
            @PathParam("id") UUID id, @PathParam("key") String key, @Valid @NotNull Resolution body) {
        resolve.resolve(new PlanId(id), key, body.programme(), body.reason());
        return of(id);
    }

    @POST
    @Path("/{key}/unresolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say that a plan does not mean the programme that it was taken for",
            description = "The rule never links it again; somebody may.")
    public List<MentionView> unresolve(
            @PathParam("id") UUID id, @PathParam("key") String key, @Valid @NotNull Undoing body) {
        resolve.resolve(new PlanId(id), key, null, body.reason());
        return of(id);
    }
}
