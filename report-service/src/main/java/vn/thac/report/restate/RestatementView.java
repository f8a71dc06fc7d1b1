package vn.thac.report.restate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.report.FigureView;

/** A correction of an accepted report as it was proposed, and what became of it. */
@Schema(name = "Restatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestatementView(
        @Schema(examples = "1") int number,

        @Schema(description = "The report version that it corrects", examples = "1")
        int reportVersion,

        @Schema(description = "When it was proposed") Instant proposedAt,

        @Schema(description = "Who proposed it, by the name of the login")
        String proposedBy,

        String reason,
        @Nullable String narrative,
        List<FigureView> figures,

        @Schema(description = "Codes of the figures that differ from the version it corrects")
        List<String> changed,

        @Schema(description = "Absent while it waits") Restatement.@Nullable Outcome outcome,

        @Schema(description = "When it was decided on; absent while it waits") @Nullable
        Instant decidedAt,

        @Schema(description = "Who decided on it, by the name of the login") @Nullable
        String decidedBy,

        @Schema(description = "Why it was decided so, in their words") @Nullable
        String decidedReason) {}
