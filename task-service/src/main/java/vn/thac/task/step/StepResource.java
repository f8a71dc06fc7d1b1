package vn.thac.task.step;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Idempotent;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.AssignmentResource;
import vn.thac.task.follow.AssignmentView;
import vn.thac.task.follow.ReadAssignment;

/** The steps of an assignment. Each needs {@code If-Match} with the version last read and answers with the new one. */
@Path("/v1/assignments/{id}")
@Tag(name = "Steps", description = "What can be done with an assignment, each with the version that was read")
@Blocking
@Idempotent
public class StepResource {

    private static final String IF_MATCH = "If-Match";
    private static final int LONG = 20_000;

    /** Why somebody declines, sends back or recalls. */
    public record Because(
            @NotBlank @Size(max = LONG) @Schema(examples = "Nhiệm vụ không thuộc chức năng của đơn vị")
            String reason) {}

    /** How far the work is; at least one of the two. */
    public record Done(
            @Min(0) @Max(100) @Nullable @Schema(examples = "60")
            Integer percent,

            @Size(max = LONG) @Nullable @Schema(examples = "Đã tập huấn 12 trên 20 xã")
            String note) {}

    /** What came of the work. */
    public record Result(
            @NotBlank @Size(max = LONG) @Schema(examples = "Đã ban hành kế hoạch của huyện")
            String result,

            @Size(max = 2_000) @Nullable @Schema(examples = "57/KH-UBND")
            String evidence) {}

    /** The outside event has come; a due date may go with it. */
    public record Met(
            @Size(max = LONG) @Nullable @Schema(examples = "Bộ đã có hướng dẫn")
            String note,

            @Nullable @Schema(examples = "2024-12-31") LocalDate due) {}

    /** A new due date by decision. */
    public record Extension(
            @NotNull @Schema(examples = "2024-12-31") LocalDate due,

            @NotBlank @Size(max = LONG) @Schema(examples = "Mưa lũ kéo dài trên địa bàn")
            String reason,

            @Size(max = 2_000) @Nullable @Schema(examples = "118/QĐ-UBND")
            String decision) {}

    @Inject
    TakeStep takeStep;

    @Inject
    ReadAssignment readAssignment;

    @POST
    @Path("/accept")
    @Operation(summary = "The unit takes it on")
    public RestResponse<AssignmentView> accept(AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        return take(id, version, new Step.Accept());
    }

    @POST
    @Path("/decline")
    @Operation(summary = "The unit says that it should not have it; the assigner decides")
    public RestResponse<AssignmentView> decline(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.Decline(new Reason(body.reason())));
    }

    @POST
    @Path("/start")
    @Operation(summary = "Work begins, or begins again after it was sent back")
    public RestResponse<AssignmentView> start(AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        return take(id, version, new Step.Start());
    }

    @POST
    @Path("/progress")
    @Operation(summary = "How far the work is")
    public RestResponse<AssignmentView> progress(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Done body) {
        return take(id, version, new Step.Advance(new Progress(body.percent(), body.note())));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "Reported done, in time or late; awaits confirmation")
    public RestResponse<AssignmentView> complete(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Result body) {
        return take(id, version, new Step.Complete(body.result(), body.evidence()));
    }

    @POST
    @Path("/meet-condition")
    @Operation(summary = "What it waited for has come; only the assigner can set another due date than the plan's")
    public RestResponse<AssignmentView> meetCondition(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Met body) {
        Deadline due = body.due() == null ? null : new Deadline(body.due());
        return take(id, version, new Step.MeetCondition(body.note(), due));
    }

    @POST
    @Path("/confirm")
    @Operation(summary = "The assigner agrees that it is done; another person than who completed it")
    public RestResponse<AssignmentView> confirm(AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        return take(id, version, new Step.Confirm());
    }

    @POST
    @Path("/send-back")
    @Operation(summary = "The assigner wants more done")
    public RestResponse<AssignmentView> sendBack(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.SendBack(new Reason(body.reason())));
    }

    @POST
    @Path("/reassign")
    @Operation(summary = "The assigner gives it to the unit that declined it once more")
    public RestResponse<AssignmentView> reassign(AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        return take(id, version, new Step.Reassign());
    }

    @POST
    @Path("/extend")
    @Operation(summary = "A new due date by decision; the original stays")
    public RestResponse<AssignmentView> extend(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Extension body) {
        return take(id, version, new Step.Extend(new Deadline(body.due()), new Reason(body.reason()), body.decision()));
    }

    @POST
    @Path("/recall")
    @Operation(summary = "The assigner withdraws it")
    public RestResponse<AssignmentView> recall(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.Recall(new Reason(body.reason())));
    }

    private RestResponse<AssignmentView> take(AssignmentId id, @Nullable String version, Step step) {
        takeStep.take(id, version, step);
        return AssignmentResource.answer(readAssignment.read(id));
    }
}
