package vn.thac.plan.ending;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
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
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.reading.PlanView;

/** The end of a plan, over REST. */
@Path("/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "End", description = "The steps by which a plan is not in force any more")
@Blocking
public class EndingResource {

    @Inject
    WithdrawPlan withdraw;

    @Inject
    ClosePlan close;

    @Inject
    TryEnd tryEnd;

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            summary = "Withdraw a plan in force",
            description =
                    "By who issues for its unit. Open mandates, assignments and reports are recalled; what was done or handed"
                            + " in stays readable. Mandates that it answered are open again, and each plan that rests on it is told."
                            + " The answer does not wait for what falls on others.")
    @APIResponse(
            responseCode = "200",
            description = "The plan; with dryRun as it would be and what would follow, and nothing has changed",
            content = @Content(schema = @Schema(oneOf = {PlanView.class, EndTrial.class})))
    @APIResponse(responseCode = "409", description = "It is not in force")
    @APIResponse(responseCode = "412", description = "The plan has changed since it was read")
    public RestResponse<Object> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun") @Parameter(description = "Tell what would follow, but change nothing") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"reason\": \"Ban hành không đúng thẩm quyền\", \"number\": \"15/QĐ-UBND\", \"date\": \"2024-09-02\"}"))
                    @Valid
                    @NotNull
                    Ground ground) {
        PlanId plan = new PlanId(id);
        return answer(dryRun, () -> withdraw.withdraw(plan, ifMatch, ground));
    }

    @POST
    @Path("/close")
    @Idempotent
    @Operation(
            summary = "Close a plan in force",
            description =
                    "By who issues for its unit, at its end or before. No further period of its reports opens. What is open"
                            + " stays to be finished, or is recalled, as `openWork` says. Each plan that rests on it is told.")
    @APIResponse(
            responseCode = "200",
            description = "The plan; with dryRun as it would be and what would follow, and nothing has changed",
            content = @Content(schema = @Schema(oneOf = {PlanView.class, EndTrial.class})))
    @APIResponse(responseCode = "409", description = "It is not in force")
    @APIResponse(responseCode = "412", description = "The plan has changed since it was read")
    public RestResponse<Object> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun") @Parameter(description = "Tell what would follow, but change nothing") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"reason\": \"Đã hoàn thành các mục tiêu\", \"openWork\": \"stays\"}"))
                    @Valid
                    @NotNull
                    CloseRequest request) {
        PlanId plan = new PlanId(id);
        return answer(dryRun, () -> close.close(plan, ifMatch, request));
    }

    private RestResponse<Object> answer(boolean dryRun, Supplier<Done> act) {
        if (dryRun) {
            return RestResponse.ok(tryEnd.end(act));
        }
        PlanView ended = PlanView.of(act.get().plan(), null);
        return RestResponse.ResponseBuilder.<Object>ok(ended)
                .tag(ETags.tag(ended.version()))
                .build();
    }
}
