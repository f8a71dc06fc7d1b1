package vn.thac.task.condition;

import static vn.thac.task.step.taking.StepResource.IF_MATCH;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import vn.thac.core.idempotency.Idempotent;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.AssignmentResource;
import vn.thac.task.follow.AssignmentView;
import vn.thac.task.follow.ReadAssignment;

/** The step of an assignment by which what it waits for is met. */
@Path("/v1/assignments/{id}/meet-condition")
@Tag(name = "Steps", description = "What can be done with an assignment, each with the version that was read")
@Blocking
@Idempotent
public class AssignmentConditionResource {

    private static final int LONG = 20_000;

    /** The outside event has come; a due date may go with it. */
    public record Met(
            @Size(max = LONG) @Nullable @Schema(examples = "Bộ đã có hướng dẫn")
            String note,

            @Nullable @Schema(examples = "2024-12-31") LocalDate due) {}

    @Inject
    MeetCondition meetCondition;

    @Inject
    ReadAssignment readAssignment;

    @POST
    @Operation(
            operationId = "meetAssignmentCondition",
            summary = "What it waited for has come; only the assigner can set another due date than the plan's",
            description =
                    "A condition is one thing of its plan: said by the unit that issued it, it is met for all that"
                            + " wait for it, each with the due date of the plan. Whoever has the assignment says it for itself.")
    public RestResponse<AssignmentView> meetCondition(
            AssignmentId id, @HeaderParam(IF_MATCH) @Nullable String version, @Valid @NotNull Met body) {
        Deadline due = body.due() == null ? null : new Deadline(body.due());
        meetCondition.meet(id, version, new Step.MeetCondition(body.note(), due));
        return AssignmentResource.answer(readAssignment.read(id));
    }
}
