package vn.thac.report.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One round: a version, its review, and what it changed of the version before. */
@Schema(name = "Round")
public record Round(
        ReportView report,

        @Schema(description = "Figures that differ from those of the version before")
        List<Difference> changed,

        @Schema(description = "Whether the text differs from that of the version before")
        boolean narrativeChanged) {

    /** A figure before and after. */
    @Schema(name = "FigureDifference")
    public record Difference(
            String indicator,
            @Nullable FigureView before,
            @Nullable FigureView after) {}
}
