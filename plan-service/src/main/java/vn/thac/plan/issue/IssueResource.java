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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;

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

    @Inject
    ShowIssued show;

    @Inject
    Problems problems;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Issue a draft",
            description =
                    "Number, date and place may be given here and win over the draft; `nextNumber` gives the next of"
                            + " the series. What does not fit each other is told in `warnings`. A plan whose number is truly"
                            + " unknown may be issued without; its date becomes today (Việt Nam) where nobody gives one."
                            + " The answer does not wait for what falls on others: read `/fan-out` for that.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The plan in force; with dryRun as it would be and what would follow, and nothing has changed",
            content = @Content(schema = @Schema(oneOf = {IssuedView.class, IssueTrial.class})))
    @APIResponse(responseCode = "409", description = "Already issued, or the number is taken")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<Object> issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @Parameter(description = "Find every fault and tell what would follow, but change nothing")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"number\": \"234/KH-UBND\", \"date\": {\"value\": \"2024-07-23\"}, \"place\": \"Kiên Giang\"}"))
                    @Valid
                    IssueRequest request,
            @Context HttpHeaders headers) {
        PlanId plan = new PlanId(id);
        if (dryRun) {
            return RestResponse.ok(tryIssue.issue(plan, ifMatch, request, problems.language(headers)));
        }
        InForce issued = issue.issue(plan, ifMatch, request);
        return RestResponse.ResponseBuilder.<Object>ok(show.of(issued, problems.language(headers)))
                .tag(ETags.tag(issued.plan().version()))
                .build();
    }
}
