package vn.thac.plan.signing;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.MayBeEmpty;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.reading.PlanView;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStepStore;
import vn.thac.plan.register.PlanStepView;

/** The way of a draft to its signature, over REST. */
@Path("/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
@Blocking
public class SigningResource {

    /** What there is to say of it. */
    @Schema(name = "SigningNote")
    public record Note(
            @Size(max = 2_000) @Schema(examples = "Đã lấy ý kiến các phòng") @Nullable
            String reason) {}

    /** Why it is not signed. */
    @Schema(name = "SigningReason")
    public record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "Bổ sung chỉ tiêu tại mục II")
            String reason) {}

    @Inject
    SubmitDraft submit;

    @Inject
    TakeBackDraft takeBack;

    @Inject
    ReturnDraft sendBack;

    @Inject
    PlanSight sight;

    @Inject
    PlanStepStore steps;

    @POST
    @Path("/submit")
    @Idempotent
    @Operation(
            summary = "Hand a draft in for signature",
            description = "By who drafts for its unit. Until it is issued, taken back or returned nobody changes it.")
    @APIResponse(responseCode = "200", description = "The draft, with who signs")
    @APIResponse(responseCode = "409", description = "It lies with who signs already, or it is issued")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<PlanView> submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @MayBeEmpty @Valid @Nullable Note note) {
        return answer(submit.submit(new PlanId(id), ifMatch, note == null ? null : note.reason()));
    }

    @POST
    @Path("/take-back")
    @Idempotent
    @Operation(
            summary = "Take back a draft that lies with who signs",
            description = "By who drafts for its unit: it can be changed again.")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "409", description = "It was not handed in, or it is issued")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<PlanView> takeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @MayBeEmpty @Valid @Nullable Note note) {
        return answer(takeBack.takeBack(new PlanId(id), ifMatch, note == null ? null : note.reason()));
    }

    @POST
    @Path("/return")
    @Idempotent
    @Operation(
            summary = "Return a draft instead of signing it",
            description = "By who issues for its unit, with a reason: it can be changed again.")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "409", description = "It was not handed in, or it is issued")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<PlanView> sendBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        return answer(sendBack.sendBack(new PlanId(id), ifMatch, body.reason()));
    }

    @GET
    @Path("/steps")
    @Operation(
            summary = "What was decided of the plan as a whole, in order",
            description = "What was said on the way to its signature is shown to its own unit alone.")
    public List<PlanStepView> steps(@PathParam("id") UUID id) {
        return steps.of(sight.require(new PlanId(id)).plan().id());
    }

    private static RestResponse<PlanView> answer(Plan plan) {
        PlanView view = PlanView.of(plan, null);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
