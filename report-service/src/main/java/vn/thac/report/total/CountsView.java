package vn.thac.report.total;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.report.ReportState;
import vn.thac.report.rollup.Counts;

/**
 * How the obligations of a level stand: expected = submitted + returned + withdrawn + unitEnded + missing + notDue. What was
 * waived or closed is counted apart.
 */
@Schema(name = "Counts")
public record CountsView(
        @Schema(description = "What is owed; all that is waived or closed is left out")
        int expected,

        @Schema(description = "Handed in and not sent back: underReview + accepted")
        int submitted,

        @Schema(description = "Handed in, and not decided on yet")
        int underReview,

        @Schema(description = "Sent back, and not come again")
        int returned,

        @Schema(description = "Accepted by a reviewer") int accepted,

        @Schema(description = "First handed in after the due date")
        int late,

        @Schema(description = "Past the due date and nothing handed in")
        int missing,

        @Schema(description = "Nothing handed in and not past due, or no due date")
        int notDue,

        @Schema(description = "Taken back by the unit before review")
        int withdrawn,

        @Schema(description = "Nothing handed in by a unit that has ended")
        int unitEnded,

        @Schema(description = "Not owed any more, by decision; not among the expected")
        int waived,

        @Schema(description = "Not owed any more, because the unit has ended; not among the expected")
        int closed) {

    public static CountsView of(Counts counts, LocalDate today) {
        return new CountsView(
                counts.expected(),
                counts.submitted(),
                counts.underReview(),
                counts.returned(),
                counts.accepted(),
                counts.late(),
                counts.missing(today),
                counts.notDue(today),
                counts.apart(ReportState.WITHDRAWN),
                counts.apart(ReportState.UNIT_ENDED),
                counts.apart(ReportState.WAIVED),
                counts.apart(ReportState.CLOSED));
    }
}
