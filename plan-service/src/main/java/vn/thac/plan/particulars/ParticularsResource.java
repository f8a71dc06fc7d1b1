package vn.thac.plan.particulars;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.issue.InForce;
import vn.thac.plan.issue.IssuedView;
import vn.thac.plan.issue.ShowIssued;

/** Number, exact day and signer of a plan in force, over REST. */
@Path("/v1/plans/{id}/particulars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issue")
@Blocking
public class ParticularsResource {

    @Inject
    GiveParticulars give;

    @Inject
    ShowIssued issued;

    @Inject
    Problems problems;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "givePlanParticulars",
            summary = "Give a plan in force the number, exact day or signer that it was issued without",
            description = "Each once, and only where the plan does not have it. Plans that cite the number rest on it"
                    + " from then on, and mandates that they answered so are fulfilled.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it stands now",
            content = @Content(schema = @Schema(implementation = IssuedView.class)))
    @APIResponse(responseCode = "409", description = "Not issued yet, known already, or the number is taken")
    @APIResponse(responseCode = "412", description = "The plan has changed since it was read")
    public RestResponse<IssuedView> give(
            @Context HttpHeaders headers,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"number\": \"112-KH/HU\", \"date\": {\"value\": \"2024-03-15\"}, \"signer\": {\"name\": \"Nguyễn Văn A\", \"title\": \"Bí thư\"}}"))
                    @Valid
                    @NotNull
                    Particulars particulars) {
        InForce given = give.give(new PlanId(id), ifMatch, particulars);
        return RestResponse.ResponseBuilder.ok(issued.of(given, problems.language(headers)))
                .tag(ETags.tag(given.plan().version()))
                .build();
    }
}
