package vn.thac.plan.linking;

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

/** Links of tasks and duties, over REST. */
@Path("/v1/plans/{id}/task-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
@Blocking
public class TaskLinkResource {

    @Inject
    LinkTasks linkTasks;

    @POST
    @Idempotent
    @Operation(
            operationId = "changePlanTaskLinks",
            summary = "Say which duties of a plan in force carry which of its tasks out",
            description =
                    "By who issues for the plan's unit; all or nothing. Text and edition stay as they are; a further edition keeps"
                            + " each link of which it has both ends. `/items?task=…` and `/items?duty=…` show them.")
    @APIResponse(responseCode = "204", description = "Said; the ETag is the plan's")
    @APIResponse(responseCode = "403", description = "The plan is another's")
    @APIResponse(responseCode = "404", description = "There is no such plan, or you do not see it")
    @APIResponse(responseCode = "409", description = "The plan is not in force")
    @APIResponse(responseCode = "412", description = "The plan has changed since it was read")
    @APIResponse(responseCode = "422", description = "Some are linked already, or not, or not there")
    public RestResponse<Void> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TaskLinksRequest request) {
        long version = linkTasks.change(new PlanId(id), ifMatch, request);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .tag(ETags.tag(version))
                .build();
    }
}
