package vn.thac.report.total;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.report.rollup.Counts;

/** How the obligations of a level stand: expected = submitted + missing + notDue. */
@Schema(name = "Counts")
public record CountsView(
        int expected,

        @Schema(description = "Handed in at least once: underReview + returned + accepted")
        int submitted,

        int underReview,
        int returned,
        int accepted,

        @Schema(description = "First handed in after the due date")
        int late,

        @Schema(description = "Past the due date and nothing handed in")
        int missing,

        @Schema(description = "Nothing handed in and not past due, or no due date")
        int notDue) {

    public static CountsView of(Counts counts, LocalDate today) {
        return new CountsView(
                counts.expected(),
                counts.submitted(),
                counts.underReview(),
                counts.returned(),
                counts.accepted(),
                counts.late(),
                counts.missing(today),
                counts.notDue(today));
    }
}
