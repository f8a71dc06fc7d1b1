package vn.thac.task.step.taking;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.MayBeEmpty;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Faults;
import vn.thac.task.TaskRefusal;
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

    public static final String IF_MATCH = "If-Match";
    private static final int LONG = 20_000;

    /** Nothing more goes with the step. */
    @Schema(name = "NothingMore")
    public record Nothing() {}

    /** Why somebody declines, sends back, recalls or opens again. */
    public record Because(
            @NotBlank @Size(max = LONG) @Schema(examples = "Nhiệm vụ không thuộc chức năng của đơn vị")
            String reason) {}

    /** How far the work is; at least one of the two. */
    public record Done(
            @Min(0) @Max(100) @Nullable @Schema(examples = "60")
            Integer percent,

            @Size(max = LONG)
            @Nullable
            @Schema(description = "What is to be told of how far the work is", examples = "Đã tập huấn 12 trên 20 xã")
            String note) {}

    /** What came of the work. */
    public record Result(
            @NotBlank @Size(max = LONG) @Schema(examples = "Đã ban hành kế hoạch của huyện")
            String result,

            @Size(max = 2_000) @Nullable @Schema(examples = "57/KH-UBND")
            String evidence) {}

    /** A new due date by decision. */
    public record Extension(
            @NotNull @Schema(examples = "2024-12-31") LocalDate due,

            @NotBlank @Size(max = LONG) @Schema(examples = "Mưa lũ kéo dài trên địa bàn")
            String reason,

            @Size(max = 2_000)
            @Nullable
            @Schema(description = "Number of the document that decides it", examples = "118/QĐ-UBND")
            String decision) {}

    /** The right day of the last extension; absent where there should be none. */
    public record Correction(
            @Nullable @Schema(examples = "2024-12-31") LocalDate due,

            @NotBlank @Size(max = LONG) @Schema(examples = "Ghi nhầm năm")
            String reason,

            @Size(max = 2_000)
            @Nullable
            @Schema(description = "Number of the document that corrects it", examples = "119/QĐ-UBND")
            String decision) {}

    /** What the holder asks for. */
    public record Wish(
            @NotNull @Schema(examples = "2024-12-31") LocalDate due,

            @NotBlank @Size(max = LONG) @Schema(examples = "Mưa lũ kéo dài trên địa bàn")
            String reason) {}

    /** Granted, with a day where another than asked; or refused with a reason. */
    public record Decision(
            @NotNull @Schema(description = "Whether the holder gets more time", examples = "true")
            Boolean granted,

            @Nullable @Schema(examples = "2024-12-15") LocalDate due,

            @Size(max = LONG) @Nullable @Schema(examples = "Chỉ còn hai xã chưa xong")
            String reason,

            @Size(max = 2_000)
            @Nullable
            @Schema(description = "Number of the document that decides it", examples = "118/QĐ-UBND")
            String decision) {

        Step step() {
            Reason why = reason == null || reason.isBlank() ? null : new Reason(reason);
            if (granted) {
                return new Step.GrantExtension(due == null ? null : new Deadline(due), why, decision);
            }
            Faults faults = new Faults();
            faults.addIf(why == null, TaskRefusal.GRANTED_OR_REFUSED, "/reason");
            faults.addIf(due != null, TaskRefusal.GRANTED_OR_REFUSED, "/due");
            faults.refuse();
            return new Step.RefuseExtension(Objects.requireNonNull(why));
        }
    }

    /** To whom instead, and until when; to the same unit once more where no other is named. */
    public record Reassignment(
            @Size(max = 200)
            @Nullable
            @Schema(description = "Reference of the unit: an id, or scheme:code", examples = "ubnd:899")
            String unit,

            @Nullable @Schema(examples = "2024-12-31") LocalDate due,

            @Size(max = LONG) @Nullable @Schema(examples = "Thuộc chức năng của đơn vị này")
            String reason) {}

    @Inject
    TakeStep takeStep;

    @Inject
    ReassignDuty reassignDuty;

    @Inject
    ReadAssignment readAssignment;

    @POST
    @Path("/accept")
    @Operation(
            summary = "The unit takes it on",
            description = "By who works for the unit. From `assigned`; the assigner sees that it was taken on, the"
                    + " due date stays.")
    public RestResponse<AssignmentView> accept(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @MayBeEmpty @Nullable Nothing body) {
        return take(id, version, new Step.Accept());
    }

    @POST
    @Path("/decline")
    @Operation(
            summary = "The unit says that it should not have it; the assigner decides",
            description = "By who works for the unit, with the reason. The assigner gives it to another, or to the"
                    + " same unit once more.")
    public RestResponse<AssignmentView> decline(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.Decline(new Reason(body.reason())));
    }

    @POST
    @Path("/start")
    @Operation(
            summary = "Work begins, or begins again after it was sent back",
            description = "By who works for the unit. The assigner sees that it is in hand; the due date stays.")
    public RestResponse<AssignmentView> start(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @MayBeEmpty @Nullable Nothing body) {
        return take(id, version, new Step.Start());
    }

    @POST
    @Path("/progress")
    @Operation(
            operationId = "reportAssignmentProgress",
            summary = "How far the work is",
            description = "By who works for the unit: percent from 0 to 100 and a note. Changes neither state nor"
                    + " due date.")
    public RestResponse<AssignmentView> progress(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Done body) {
        return take(id, version, new Step.Advance(new Progress(body.percent(), body.note())));
    }

    @POST
    @Path("/complete")
    @Operation(
            summary = "Reported done, in time or late; awaits confirmation",
            description = "By who works for the unit. The first report of this kind judges for good whether it was"
                    + " in time, by the due date of then.")
    public RestResponse<AssignmentView> complete(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Result body) {
        return take(id, version, new Step.Complete(body.result(), body.evidence()));
    }

    @POST
    @Path("/confirm")
    @Operation(
            summary = "The assigner agrees that it is done; another person than who completed it",
            description = "By who acts for the assigner. Ends the work; a mistake is put right by `/reopen`.")
    public RestResponse<AssignmentView> confirm(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @MayBeEmpty @Nullable Nothing body) {
        return take(id, version, new Step.Confirm());
    }

    @POST
    @Path("/send-back")
    @Operation(
            summary = "The assigner wants more done",
            description = "By who acts for the assigner, with the reason, for what was reported done. The unit"
                    + " begins again; the due date stays.")
    public RestResponse<AssignmentView> sendBack(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.SendBack(new Reason(body.reason())));
    }

    @POST
    @Path("/reassign")
    @Operation(
            summary = "The assigner gives it to another unit, or once more to the one that declined it",
            description = "Another unit, one that may be asked, has an assignment of its own, which the answer's last"
                    + " change refers to; the one that declined keeps its own as recalled.")
    public RestResponse<AssignmentView> reassign(
            AssignmentId id,
            @HeaderParam(IF_MATCH) @Nullable String version,
            @Valid @MayBeEmpty @Nullable Reassignment body) {
        reassignDuty.reassign(id, version, body == null ? new Reassignment(null, null, null) : body);
        return AssignmentResource.answer(readAssignment.read(id));
    }

    @POST
    @Path("/extend")
    @Operation(
            summary = "A new due date by decision; the original stays",
            description = "By who acts for the assigner, with the reason and, where there is one, the decision."
                    + " What was due before stays in the history.")
    public RestResponse<AssignmentView> extend(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Extension body) {
        return take(id, version, new Step.Extend(new Deadline(body.due()), new Reason(body.reason()), body.decision()));
    }

    @POST
    @Path("/correct-extension")
    @Operation(
            operationId = "correctAssignmentExtension",
            summary = "The last extension had a wrong day; without a day it is taken back",
            description = "By who acts for the assigner, with the reason. The original due date and every earlier"
                    + " one stay in the history.")
    public RestResponse<AssignmentView> correctExtension(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Correction body) {
        Deadline due = body.due() == null ? null : new Deadline(body.due());
        return take(id, version, new Step.CorrectExtension(due, new Reason(body.reason()), body.decision()));
    }

    @POST
    @Path("/ask-extension")
    @Operation(
            operationId = "askAssignmentExtension",
            summary = "The unit asks for a new due date; the assigner decides",
            description = "By who works for the unit, while the work is open: the day wished for and the reason."
                    + " The due date stays until the assigner decides.")
    public RestResponse<AssignmentView> askExtension(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Wish body) {
        return take(id, version, new Step.AskExtension(new Deadline(body.due()), new Reason(body.reason())));
    }

    @POST
    @Path("/decide-extension")
    @Operation(
            operationId = "decideAssignmentExtension",
            summary = "The assigner grants what was asked, or another day, or refuses with a reason",
            description = "By who acts for the assigner, while a wish of the unit is open. A refusal leaves the due"
                    + " date as it is.")
    public RestResponse<AssignmentView> decideExtension(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Decision body) {
        return take(id, version, body.step());
    }

    @POST
    @Path("/reopen")
    @Operation(
            summary = "It was confirmed by mistake and awaits confirmation again; or recalled, and stands as before",
            description = "By who acts for the assigner, with the reason. The time of the first report stays, so"
                    + " that it is judged as before.")
    public RestResponse<AssignmentView> reopen(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.Reopen(new Reason(body.reason())));
    }

    @POST
    @Path("/recall")
    @Operation(
            summary = "The assigner withdraws it",
            description = "By who acts for the assigner, with the reason. Nothing is owed any more; a mistake is"
                    + " put right by `/reopen`.")
    public RestResponse<AssignmentView> recall(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Because body) {
        return take(id, version, new Step.Recall(new Reason(body.reason())));
    }

    private RestResponse<AssignmentView> take(AssignmentId id, @Nullable String version, Step step) {
        takeStep.take(id, version, step);
        return AssignmentResource.answer(readAssignment.read(id));
    }
}
