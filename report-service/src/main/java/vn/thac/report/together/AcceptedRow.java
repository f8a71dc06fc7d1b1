package vn.thac.report.together;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.report.ObligationId;

/**
 * One report that is accepted among many.
 *
 * @param version as it was read
 * @param early true to accept a report although its data have not ended
 */
@Schema(name = "AcceptedRow")
record AcceptedRow(
        @NotNull @Nullable ObligationId id,
        @Nullable @Min(1) @Schema(examples = "2") Long version,
        @Nullable Boolean early)
        implements BulkRow {}
