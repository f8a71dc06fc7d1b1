package vn.thac.plan.answering;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandatelist.MandateListStore;
import vn.thac.plan.mandatelist.MandateView;

/** Decisions on a mandate over REST: its owner's, and those of whoever asks. */
@Path("/v1/mandates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates")
@APIResponse(responseCode = "200", description = "The mandate as it stands now")
@APIResponse(responseCode = "403", description = "The step is another's")
@APIResponse(responseCode = "404", description = "There is none, or you do not see it")
@APIResponse(responseCode = "409", description = "It does not stand so that the step could be taken")
@Blocking
public class StepResource {

    /** Why. */
    @Schema(name = "MandateReason")
    public record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "Theo Công văn số 12/UBND-VX")
            String reason) {}

    /** The plan that answers, and what there is to say of it. */
    @Schema(name = "MandateAnswer")
    public record Answer(
            @NotNull UUID plan,

            @Size(max = 2_000) @Schema(examples = "Lồng ghép tại mục III.2") @Nullable
            String reason) {}

    /** By when it is expected, and why. */
    @Schema(name = "MandateDue")
    public record Due(
            @Schema(description = "Absent: by no day", examples = "2025-03-31") @Nullable
            LocalDate due,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Theo Công văn số 12/UBND-VX")
            String reason) {}

    @Inject
    AnswerMandate answer;

    @Inject
    PassOn passOn;

    @Inject
    RefuseAnswer refuse;

    @Inject
    ExcuseMandate excuse;

    @Inject
    SetDue setDue;

    @Inject
    ReopenMandate reopen;

    @Inject
    MandateListStore mandates;

    @POST
    @Path("/answer")
    @Idempotent
    @Operation(
            summary = "Say which plan answers it",
            description = "By the owner: a plan in force, its own or of a unit that it came after, into which it is"
                    + " integrated, that did not name it, or that takes over from the one that answered. Its kind"
                    + " must answer what is asked, and it is not dated before.")
    public RestResponse<MandateView> answer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Answer body) {
        answer.answer(id, ifMatch, new PlanId(body.plan()), body.reason());
        return now(id);
    }

    @POST
    @Path("/pass-on")
    @Idempotent
    @Operation(
            summary = "Say that you have passed it on",
            description = "By the owner, where no more is asked than that.")
    public RestResponse<MandateView> passOn(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        passOn.passOn(id, ifMatch, body.reason());
        return now(id);
    }

    @POST
    @Path("/refuse-answer")
    @Idempotent
    @Operation(
            operationId = "refuseMandateAnswer",
            summary = "Refuse the answer",
            description = "By whoever asks: the mandate is open again, and this plan no longer answers it by itself.")
    public RestResponse<MandateView> refuseAnswer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        refuse.refuse(id, ifMatch, body.reason());
        return now(id);
    }

    @POST
    @Path("/excuse")
    @Idempotent
    @Operation(summary = "Let the unit off", description = "By whoever asks: nothing is expected any more.")
    public RestResponse<MandateView> excuse(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        excuse.excuse(id, ifMatch, body.reason());
        return now(id);
    }

    @POST
    @Path("/due")
    @Idempotent
    @Operation(
            operationId = "setMandateDue",
            summary = "Say by when it is expected",
            description =
                    "By whoever asks, while it is open: another day, or none. The days before stay among its steps.")
    public RestResponse<MandateView> due(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Due body) {
        setDue.set(id, ifMatch, body.due(), body.reason());
        return now(id);
    }

    @POST
    @Path("/reopen")
    @Idempotent
    @Operation(summary = "Expect it again after an excuse", description = "By whoever asks.")
    public RestResponse<MandateView> reopen(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        reopen.reopen(id, ifMatch, body.reason());
        return now(id);
    }

    private RestResponse<MandateView> now(UUID id) {
        MandateView mandate = mandates.require(id);
        return RestResponse.ResponseBuilder.ok(mandate)
                .tag(ETags.tag(mandate.version()))
                .build();
    }
}
