package vn.thac.plan.citation;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Claims to rest on a plan, over REST: plans that cite it, of units that do not see it. */
@Path("/v1/plans/{id}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basis")
@Blocking
public class ClaimResource {

    /** Why. */
    @Schema(name = "ClaimDecision")
    public record Decision(@NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    ClaimStore claims;

    @Inject
    DecideClaim decide;

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @GET
    @Operation(
            summary = "Plans that claim to rest on this one",
            description = "Until whoever issued it confirms, they count on no board and see nothing above it.")
    public List<ClaimStore.Claim> list(@PathParam("id") UUID id) {
        PlanId plan = new PlanId(id);
        sight.requireForOrAfter(Duty.ISSUE, plans.find(plan));
        return claims.on(plan);
    }

    @POST
    @Path("/{claiming}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Confirm that a plan rests on this one",
            description = "By who issues for this plan's issuer. From then on it stands below this plan on boards.")
    @APIResponse(responseCode = "204", description = "It rests on this plan")
    public RestResponse<Void> confirm(
            @PathParam("id") UUID id, @PathParam("claiming") UUID claiming, @Valid @NotNull Decision body) {
        decide.decide(new PlanId(id), new PlanId(claiming), true, body.reason());
        return RestResponse.noContent();
    }

    @POST
    @Path("/{claiming}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Refuse that a plan rests on this one",
            description = "By who issues for this plan's issuer. It stays a document that cites this plan.")
    @APIResponse(responseCode = "204", description = "It does not rest on this plan")
    public RestResponse<Void> refuse(
            @PathParam("id") UUID id, @PathParam("claiming") UUID claiming, @Valid @NotNull Decision body) {
        decide.decide(new PlanId(id), new PlanId(claiming), false, body.reason());
        return RestResponse.noContent();
    }
}
