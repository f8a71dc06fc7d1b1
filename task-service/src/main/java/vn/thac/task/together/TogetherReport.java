package vn.thac.task.together;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.task.assignment.Step;

/**
 * How far the work is, or its result, for each of these assignments.
 *
 * @param assignments a row each, read one by one
 */
@Schema(name = "ReportForSeveral")
record TogetherReport(
        @NotNull @Size(min = 1, max = BulkRow.MOST) @Schema(type = SchemaType.ARRAY, implementation = ReportedRow.class)
        List<TokenBuffer> assignments,

        @Min(0) @Max(100) @Nullable @Schema(examples = "60") Integer percent,

        @Size(max = Said.LONG) @Nullable @Schema(examples = "Đã tập huấn 12 trên 20 xã")
        String note,

        @Size(min = 1, max = Said.LONG) @Nullable @Schema(examples = "Đã tổ chức truyền thông tại mọi trường")
        String result,

        @Size(max = Said.SHORT) @Nullable @Schema(examples = "57/BC-SGDĐT")
        String evidence) {

    /** What is said of all is refused as a whole; null where each row has to speak for itself. */
    @Nullable
    Step ofAll() {
        Said all = new Said(percent, note, result, evidence);
        return all.isNothing() ? null : all.step();
    }
}
