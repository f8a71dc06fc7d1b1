package vn.thac.report.together;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.bulk.BulkRow;

/**
 * Reports that are accepted together.
 *
 * @param obligations a row each, read one by one
 */
record AcceptedReports(
        @NotNull @Size(min = 1, max = BulkRow.MOST) @Schema(type = SchemaType.ARRAY, implementation = AcceptedRow.class)
        List<TokenBuffer> obligations) {}
