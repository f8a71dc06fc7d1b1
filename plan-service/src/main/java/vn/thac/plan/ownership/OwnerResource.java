package vn.thac.plan.ownership;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;

/** Who answers for a target, over REST. */
@Path("/v1/plans/{id}/targets/{key}/owner")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
@Blocking
public class OwnerResource {

    @Inject
    GiveOwner give;

    @POST
    @Idempotent
    @Operation(
            operationId = "givePlanTargetOwner",
            summary = "Say who answers for a target of a plan in force",
            description =
                    "By who issues for the plan's unit; text and edition stay as they are. It may be any unit that the issuer"
                            + " may order or request, and it sees the plan from then on.")
    @APIResponse(responseCode = "204", description = "Said; the ETag is the plan's")
    @APIResponse(responseCode = "403", description = "The plan is another's")
    @APIResponse(responseCode = "404", description = "There is no such plan or target, or you do not see it")
    @APIResponse(responseCode = "409", description = "The plan is not in force")
    @APIResponse(responseCode = "412", description = "The plan has changed since it was read")
    public RestResponse<Void> give(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OwnerRequest request) {
        long version = give.give(new PlanId(id), key, ifMatch, request);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .tag(ETags.tag(version))
                .build();
    }
}
