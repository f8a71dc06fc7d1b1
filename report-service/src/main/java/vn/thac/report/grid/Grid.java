package vn.thac.report.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.Standing;
import vn.thac.report.UnitName;
import vn.thac.report.period.Period;
import vn.thac.report.regime.OpenedPeriod;

/** Who has sent what over the newest periods of a regime. */
@Schema(name = "ReportGrid")
public record Grid(
        RegimeId regime,
        String regimeKey,

        @Schema(description = "The columns, the oldest first")
        List<Column> periods,

        @Schema(description = "The lines, each unit once") Page<Line> units) {

    /** A period of the regime, as a column has it. */
    @Schema(name = "ReportGridPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            Period period,

            @Schema(description = "The first day whose data a report takes")
            LocalDate from,

            @Schema(description = "The last day whose data a report takes")
            LocalDate to,

            @Nullable LocalDate due) {

        static Column of(OpenedPeriod opened) {
            return new Column(opened.period(), opened.from(), opened.to(), opened.due());
        }
    }

    /** What one unit owes, or owed. */
    @Schema(name = "ReportGridLine")
    public record Line(
            UnitName unit,

            @Schema(description = "In the order of the periods; nothing of a period in which it owes nothing")
            List<Cell> reports) {}

    /** One report that a unit owes, or owed. */
    @Schema(name = "ReportGridCell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            Period period,
            ObligationId obligation,

            @Schema(description = "How the report stands today")
            Standing standing,

            @Schema(description = "First handed in after the due date")
            boolean late,

            @Nullable LocalDate due) {}
}
