package vn.thac.task.together;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.bulk.BulkRow;

/**
 * Assignments with which one step is taken together.
 *
 * @param assignments a row each, read one by one
 */
@Schema(name = "StepForSeveral")
record SteppedTogether(
        @NotNull @Size(min = 1, max = BulkRow.MOST) @Schema(type = SchemaType.ARRAY, implementation = SteppedRow.class)
        List<TokenBuffer> assignments) {}
