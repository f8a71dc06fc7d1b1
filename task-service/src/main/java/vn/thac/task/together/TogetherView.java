package vn.thac.task.together;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

/** What became of each row, in the order of the request. */
@Schema(name = "ReportedForSeveral")
public record TogetherView(List<Row> items) {

    /**
     * One row.
     *
     * @param status as it would be for the assignment alone: 200, or that of the problem
     */
    @Schema(name = "ReportedRow")
    public record Row(
            AssignmentId assignment,
            @Schema(examples = "200") int status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Stage state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Problem problem) {}
}
