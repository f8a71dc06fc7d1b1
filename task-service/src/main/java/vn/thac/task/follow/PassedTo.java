package vn.thac.task.follow;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.AssignmentId;

/**
 * How an assignment stands with those to whom its unit hands it down, today and by the buckets of boards. Their work is no
 * condition of its own being done.
 *
 * @param total without what was recalled or passed on to heirs
 * @param confirmed by the unit that hands it down
 * @param awaitingConfirmation reported done to it
 * @param open the rest
 * @param units the first of them, those that are open first; all are in the list by {@code assigner}
 */
@Schema(name = "PassedTo", description = "How it stands with those to whom it is handed down")
public record PassedTo(
        long total,
        long confirmed,
        long awaitingConfirmation,
        long open,
        @Schema(description = "Of the open ones") long overdue,
        List<Unit> units) {

    /** One of them. */
    @Schema(name = "PassedToUnit")
    public record Unit(
            AssignmentId assignment,
            UnitId unit,

            @Schema(examples = "UBND xã Thổ Châu") @Nullable String unitName,

            @Nullable LocalDate due,

            @Schema(
                    description = "How its work stands: assigned, started, completed, confirmed …",
                    examples = "started")
            String state,

            @Schema(
                    description = "Where it counts on boards today: openInTime, openOverdue, doneOnTime …",
                    examples = "openInTime")
            String bucket) {}
}
