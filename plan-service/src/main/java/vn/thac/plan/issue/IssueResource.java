package vn.thac.plan.issue;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Idempotent;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanAnswers;
import vn.thac.plan.register.PlanView;

/** Issuing over REST. */
@Path("/v1/plans/{id}/issue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issue", description = "The step that puts a plan in force")
@Blocking
public class IssueResource {

    @Inject
    IssuePlan issue;

    @Inject
    TryIssue tryIssue;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Issue a draft",
            description =
                    "Number, date and place may be given here and win over the draft. A plan whose number is truly"
                            + " unknown may be issued without; its date becomes today (Việt Nam) where nobody gives one."
                            + " The answer does not wait for what falls on others: read `/fan-out` for that.")
    @APIResponse(
            responseCode = "200",
            description = "The plan in force; with dryRun as it would be, and nothing has changed",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "409", description = "Already issued, or the number is taken")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public Response issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun") @Parameter(description = "Find every fault but change nothing") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"number\": \"234/KH-UBND\", \"date\": {\"value\": \"2024-07-23\"}, \"place\": \"Kiên Giang\"}"))
                    @Valid
                    IssueRequest request) {
        PlanId plan = new PlanId(id);
        var issued = dryRun ? tryIssue.issue(plan, ifMatch, request) : issue.issue(plan, ifMatch, request);
        return PlanAnswers.ok(PlanView.of(issued, null));
    }
}
