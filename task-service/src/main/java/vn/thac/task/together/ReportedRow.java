package vn.thac.task.together;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.task.assignment.AssignmentId;

/**
 * One assignment that is reported on among several; what it says of itself stands in the place of what is said of all.
 *
 * @param version as it was read
 */
@Schema(name = "ReportedAssignment")
record ReportedRow(
        @NotNull @Nullable AssignmentId id,
        @NotNull @Nullable @Min(1) @Schema(examples = "4") Long version,
        @Min(0) @Max(100) @Nullable @Schema(examples = "60") Integer percent,

        @Size(max = Said.LONG) @Nullable @Schema(examples = "Đã tập huấn 12 trên 20 xã")
        String note,

        @Size(min = 1, max = Said.LONG) @Nullable @Schema(examples = "Đã tổ chức truyền thông tại mọi trường")
        String result,

        @Size(max = Said.SHORT) @Nullable @Schema(examples = "57/BC-SGDĐT")
        String evidence)
        implements BulkRow {

    Said said() {
        return new Said(percent, note, result, evidence);
    }
}
