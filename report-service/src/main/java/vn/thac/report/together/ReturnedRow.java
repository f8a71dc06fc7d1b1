package vn.thac.report.together;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.report.ObligationId;
import vn.thac.report.review.Reason;

/**
 * One report that is sent back among many.
 *
 * @param version as it was read
 * @param reasons at least one
 */
@Schema(name = "ReturnedRow")
record ReturnedRow(
        @NotNull @Nullable ObligationId id,
        @Nullable @Min(1) @Schema(examples = "2") Long version,
        @Nullable List<@Nullable Reason> reasons)
        implements BulkRow {}
