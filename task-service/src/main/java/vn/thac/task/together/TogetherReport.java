package vn.thac.task.together;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Step;

/** How far the work is, or its result, for each of these assignments. */
@Schema(name = "ReportForSeveral")
public record TogetherReport(
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull One> assignments,

        @Min(0) @Max(100) @Nullable @Schema(examples = "60") Integer percent,

        @Size(max = 20_000) @Nullable @Schema(examples = "Đã tập huấn 12 trên 20 xã")
        String note,

        @Size(min = 1, max = 20_000) @Nullable @Schema(examples = "Đã tổ chức truyền thông tại mọi trường")
        String result,

        @Size(max = 2_000) @Nullable @Schema(examples = "57/BC-SGDĐT")
        String evidence) {

    /** An assignment in the version that was read. */
    @Schema(name = "ReportedAssignment")
    public record One(
            @NotNull AssignmentId id,
            @NotNull @Min(1) @Schema(examples = "4") Long version) {}

    /** A result reports it done; else it is progress. Both in one say two things. */
    Step step() {
        Faults faults = new Faults();
        if (result == null || result.isBlank()) {
            faults.addIf(percent == null && (note == null || note.isBlank()), TaskRefusal.PROGRESS_EMPTY, "/note");
            faults.addIf(evidence != null, TaskRefusal.PROGRESS_OR_RESULT, "/evidence");
            faults.refuse();
            return new Step.Advance(new Progress(percent, note));
        }
        faults.addIf(percent != null, TaskRefusal.PROGRESS_OR_RESULT, "/percent");
        faults.addIf(note != null, TaskRefusal.PROGRESS_OR_RESULT, "/note");
        faults.refuse();
        return new Step.Complete(result, evidence);
    }
}
