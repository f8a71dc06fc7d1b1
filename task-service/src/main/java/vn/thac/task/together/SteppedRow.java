package vn.thac.task.together;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.task.assignment.AssignmentId;

/**
 * One assignment with which the same step is taken as with the others.
 *
 * @param version as it was read
 */
@Schema(name = "SteppedAssignment")
record SteppedRow(
        @NotNull @Nullable AssignmentId id,
        @NotNull @Nullable @Min(1) @Schema(examples = "4") Long version) implements BulkRow {}
