package vn.thac.report.together;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.bulk.BulkRow;
import vn.thac.report.ObligationId;
import vn.thac.report.form.FigureInput;
import vn.thac.report.report.Submission;

/**
 * One report among many: what it is handed in alone with, and for which obligation.
 *
 * @param version as it was read; only the first report may leave it out
 * @param figures one answer an indicator of the form, none left out
 * @param reason why figures change that were not returned
 * @param early true: the sender knows that its data have not ended yet; needed where the regime asks
 */
@Schema(name = "SubmittedRow")
record SubmittedRow(
        @NotNull @Nullable ObligationId id,
        @Nullable @Min(1) @Schema(examples = "1") Long version,

        @Nullable @Schema(examples = "Ba thôn đã có điểm vui chơi cho trẻ em.")
        String narrative,

        @Nullable List<@Nullable FigureInput> figures,
        @Nullable String reason,
        @Nullable Boolean early)
        implements BulkRow {

    Submission submission() {
        return new Submission(narrative, figures, reason, early);
    }
}
