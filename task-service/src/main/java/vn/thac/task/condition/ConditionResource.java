package vn.thac.task.condition;

import static vn.thac.task.step.taking.StepResource.IF_MATCH;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.MayBeEmpty;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Reason;

/** Conditions over REST. */
@Path("/v1/conditions")
@Tag(name = "Conditions", description = "What duties and tasks wait for, met once for all")
@Blocking
public class ConditionResource {

    private static final int LONG = 20_000;

    /** It has come. */
    @Schema(name = "ConditionCame")
    public record Came(
            @Schema(description = "The day on which it came; today where none is told", examples = "2024-10-01")
            @Nullable
            LocalDate on,

            @Size(max = LONG) @Nullable @Schema(examples = "Bộ đã có hướng dẫn")
            String note,

            @Size(max = 2_000)
            @Nullable
            @Schema(description = "The document that shows it", examples = "2013/BTNMT-QLĐĐ")
            String evidence) {}

    /** Why it is taken back. */
    @Schema(name = "ConditionMistaken")
    public record Mistaken(
            @NotBlank @Size(max = LONG) @Schema(examples = "Mới là bản dự thảo")
            String reason) {}

    @Inject
    ConditionListStore store;

    @Inject
    ReadCondition readCondition;

    @Inject
    MeetCondition meetCondition;

    @Inject
    TakeBackCondition takeBackCondition;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "What items of a plan wait for, with how many wait",
            description = "By name, those who wait are in `/v1/assignments?plan=…&waitsFor=…&state=waiting`.")
    public Page<ConditionView> list(
            @QueryParam("plan")
                    @NotNull
                    @Parameter(description = "Id of the plan", example = "0190c5a2-8f00-7000-8000-000000000001")
                    UUID plan,
            @QueryParam("met") @Parameter(description = "Only what has come, or only what has not") @Nullable
                    Boolean met,
            @BeanParam PageQuery page) {
        return store.list(new PlanId(plan), met, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One condition",
            description = "What duties or tasks of a plan wait for, who says that it has come, and since when it"
                    + " has; it holds for all of them at once.")
    public RestResponse<ConditionView> get(ConditionId id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/meet")
    @Idempotent
    @Operation(
            summary = "It has come: whatever waits for it goes on, each with the due date of the plan",
            description =
                    "Said by whoever gave the work. Conditions of plans below that were taken over from it follow, with"
                            + " all who wait for those.")
    public RestResponse<ConditionView> meet(
            ConditionId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @MayBeEmpty @Nullable Came body) {
        Came came = body == null ? new Came(null, null, null) : body;
        meetCondition.meet(id, version, came.on(), came.note(), came.evidence());
        return answer(id);
    }

    @POST
    @Path("/{id}/take-back")
    @Idempotent
    @Operation(
            summary = "It had not come: what has not been begun waits again",
            description = "Also what a holder said for itself. Work that was accepted, begun or done since goes on."
                    + " Conditions below that were met by it follow; one that follows from above is taken back"
                    + " there.")
    public RestResponse<ConditionView> takeBack(
            ConditionId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Mistaken body) {
        takeBackCondition.takeBack(id, version, new Reason(body.reason()));
        return answer(id);
    }

    private RestResponse<ConditionView> answer(ConditionId id) {
        ConditionView view = readCondition.read(id);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
