package vn.thac.report.total;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.report.Boundaries;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Frequency;

/** Which figures are meant: of what, of when, of where, and by which map. */
public class TotalQuery {

    @QueryParam("form")
    @NotNull
    @Parameter(description = "Code of a form", example = "TE-01")
    String form;

    @QueryParam("period")
    @NotNull
    @Parameter(
            description = "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07, 2025-W07-2W,"
                    + " 2025-2026, 2021-2025 or A1",
            example = "2024")
    String period;

    @QueryParam("area")
    @NotNull
    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:vn")
    String area;

    @QueryParam("window")
    @Parameter(
            description = "The days of the data, where several windows are asked for the period:"
                    + " 2024-12-15..2025-12-14, or unstated. Without it, of those asked from the area or above, the one"
                    + " that most units of it owe and are entitled to answer",
            example = "2023-12-15..2024-12-14")
    @Nullable
    String window;

    @QueryParam("regime")
    @Parameter(
            description =
                    "The regime whose own total is meant; needed where several requests out of turn have one number")
    @Nullable
    RegimeId regime;

    @QueryParam("by")
    @Parameter(
            description = "Of which shorter periods the figures are to be made up. Without it they are those of the"
                    + " period itself, where anybody of the area is asked for it, else of the frequency that most units"
                    + " of it owe",
            example = "P1M")
    @Nullable
    Frequency by;

    @QueryParam("boundaries")
    @Parameter(
            description = "By which map, where areas have moved: asWas, as the period ended (the default), or asIs, as"
                    + " it is today")
    @DefaultValue("asWas")
    Boundaries boundaries;
}
