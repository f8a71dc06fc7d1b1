package vn.thac.plan.apportion.step;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;

/** A target spread over units, over REST. */
@Path("/v1/plans/{id}/targets/{key}/apportionment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "What a plan wants reached, who answers for it, and what of it falls on whom")
@APIResponse(responseCode = "200", description = "How the target is spread now")
@APIResponse(responseCode = "403", description = "The step is another's")
@APIResponse(responseCode = "404", description = "There is no such target, it is not spread, or you do not see it")
@APIResponse(responseCode = "409", description = "The plan or its shares do not stand so that the step could be taken")
@APIResponse(responseCode = "412", description = "The shares have changed since they were read")
@Blocking
public class ApportionResource {

    /** Why a proposal is refused. */
    @Schema(name = "CounterRefusal")
    public record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "Đã tính số hộ di cư")
            String reason) {}

    @Inject
    DraftApportionment draft;

    @Inject
    DropApportionment drop;

    @Inject
    CounterShare counter;

    @Inject
    AnswerCounter answer;

    @Inject
    FreezeApportionment freeze;

    @Inject
    ReadApportionment read;

    @GET
    @Operation(
            summary = "How a target is spread, with the shares against it",
            description = "The rule, what falls on each unit, what units propose instead, and by how much the"
                    + " shares together go beyond or fall short of the target.")
    public RestResponse<ApportionmentView> now(@PathParam("id") UUID id, @PathParam("key") String key) {
        ApportionmentView view = read.read(new PlanId(id), key);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "draftPlanTargetApportionment",
            summary = "Draft how a target of a plan in force is spread over the units that it addresses",
            description =
                    "By who drafts for its issuer; drafted again, the draft is another. Shares that are not set by hand are"
                            + " together exactly the target, by the largest remainder. Only what adds up can be spread.")
    public RestResponse<ApportionmentView> draft(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            example =
                                                    "{\"method\": \"population\", \"shares\": [{\"unit\": \"ubnd:106\", \"figure\": 52567}, {\"unit\": \"ubnd:107\", \"figure\": 48000}]}"))
                    @Valid
                    @NotNull
                    ApportionRequest request) {
        draft.draft(new PlanId(id), key, ifMatch, request);
        return now(id, key);
    }

    @DELETE
    @Operation(summary = "Drop drafted shares", description = "By who drafts for its issuer; what was signed stands.")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(
            @PathParam("id") UUID id, @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drop.drop(new PlanId(id), key, ifMatch);
    }

    @POST
    @Path("/counter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Propose another share for your unit",
            description =
                    "With its reason, before the shares are signed; proposed again, it takes the place of the first.")
    public RestResponse<ApportionmentView> counter(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CounterRequest request) {
        counter.counter(new PlanId(id), key, ifMatch, request);
        return now(id, key);
    }

    @POST
    @Path("/counters/{unit}/take")
    @Idempotent
    @Operation(
            operationId = "takePlanTargetCounter",
            summary = "Give a unit the share that it proposes",
            description = "Its share stays so, and the others are spread over what is left.")
    public RestResponse<ApportionmentView> take(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @PathParam("unit") @Parameter(description = "Id, scheme:code or scheme:code@day") String unit,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        answer.answer(new PlanId(id), key, unit, ifMatch, null);
        return now(id, key);
    }

    @POST
    @Path("/counters/{unit}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "refusePlanTargetCounter",
            summary = "Refuse what a unit proposes, with the reason",
            description = "By the issuer of the plan. The share stays as it was spread.")
    public RestResponse<ApportionmentView> refuse(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @PathParam("unit") @Parameter(description = "Id, scheme:code or scheme:code@day") String unit,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Reason body) {
        answer.answer(new PlanId(id), key, unit, ifMatch, body.reason());
        return now(id, key);
    }

    @POST
    @Path("/freeze")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Sign the shares",
            description =
                    "By who issues for the plan's unit, once every proposal is answered. They stand until others are signed;"
                            + " why they change, or leave a gap, is said. A draft from a mandate has the unit's share as its target.")
    public RestResponse<ApportionmentView> freeze(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FreezeRequest request) {
        freeze.freeze(new PlanId(id), key, ifMatch, request);
        return now(id, key);
    }
}
