package vn.thac.task.inbox;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.NextAction;

/**
 * One thing that waits for the unit.
 *
 * @param kind {@code assignment}; other services have other kinds in the same shape
 * @param unit the unit that has the assignment, also where another one's decision is awaited
 */
public record InboxItem(
        @Schema(examples = "assignment") String kind,
        AssignmentId id,
        @Schema(examples = "Rà soát từng điểm trường") String title,
        UnitId unit,
        PlanId plan,
        @Nullable LocalDate due,
        Stage state,
        List<NextAction> nextActions) {}
