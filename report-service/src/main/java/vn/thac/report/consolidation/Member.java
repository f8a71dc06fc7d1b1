package vn.thac.report.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.ReportState;
import vn.thac.report.UnitName;

/** One unit that owes the report, and where it stands. */
@Schema(name = "Member")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(
        UnitName unit,
        ObligationId obligation,
        Relation relation,
        ReportState state,

        @Schema(description = "First handed in after the due date")
        boolean late,

        @Schema(description = "Past the due date and nothing handed in")
        boolean missing,

        @Schema(description = "The latest version of its report; 0 before the first")
        int reportVersion,

        @Nullable LocalDate due,
        @Nullable Instant submittedAt) {}
