package vn.thac.plan.amendment;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.draft.DraftView;
import vn.thac.plan.draft.Drafted;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.reading.PlanView;

/** Beginning an amendment, over REST. */
@Path("/v1/plans/{id}/amend")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments")
@Blocking
public class AmendResource {

    /** The document that shall amend. */
    @Schema(name = "AmendingDocument")
    public record Document(
            @Size(min = 1, max = 100)
            @Schema(description = "Of its kind; a decision where it is left out", examples = "decision")
            @Nullable
            String kind,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Sửa đổi, bổ sung Kế hoạch số 234/KH-UBND")
            String title) {}

    @Inject
    DraftAmendment begin;

    @Inject
    PreviewPlan preview;

    @Inject
    Problems problems;

    @POST
    @Idempotent
    @Operation(
            summary = "Begin a document that amends a plan in force",
            description =
                    "A draft of the plan's issuer that rests on it by `amends` and carries its text as it stands; put the new"
                            + " one at `/amendment` of the draft. By who drafts for that unit.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "The plan is not in force")
    public RestResponse<DraftView> begin(
            @PathParam("id") UUID id, @Valid @NotNull Document document, @Context HttpHeaders headers) {
        Drafted drafted = begin.draft(new PlanId(id), document.kind(), document.title());
        DraftView view = new DraftView(
                PlanView.of(drafted.plan(), null), preview.warnings(drafted.warnings(), problems.language(headers)));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/plans/" + view.plan().id()))
                .tag(ETags.tag(view.plan().version()))
                .build();
    }
}
