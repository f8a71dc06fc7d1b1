package vn.thac.report.obligation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StateFilter;

/** Which obligations are asked for; all given parts must hold. */
public class ObligationQuery {

    @QueryParam("unit")
    @Parameter(description = "Who owes: an id, scheme:code or scheme:code@day")
    @Nullable
    String unit;

    @QueryParam("owner")
    @Parameter(
            description =
                    "Who has to answer it, where another unit has taken it over: an id, scheme:code or scheme:code@day")
    @Nullable
    String owner;

    @QueryParam("regime")
    @Parameter(description = "Id of a regime")
    @Nullable
    RegimeId regime;

    @QueryParam("plan")
    @Parameter(description = "Id of a plan: all its regimes")
    @Nullable
    PlanId plan;

    @QueryParam("period")
    @Parameter(
            description =
                    "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07, 2025-W07-2W, 2025-2026, 2021-2025; A1 for a request")
    @Nullable
    String period;

    @QueryParam("state")
    @Parameter(description = StateFilter.WORDS)
    List<StateFilter> states = List.of();

    @QueryParam("receiver")
    @Parameter(description = "To whom it goes: an id, scheme:code or scheme:code@day")
    @Nullable
    String receiver;

    @QueryParam("via")
    @Parameter(description = "Who collects it: an id, scheme:code or scheme:code@day")
    @Nullable
    String via;

    @QueryParam("dueFrom")
    @Parameter(description = "Due on this day or later; what has no due date is left out")
    @Nullable
    LocalDate dueFrom;

    @QueryParam("dueTo")
    @Parameter(description = "Due on this day or earlier; what has no due date is left out")
    @Nullable
    LocalDate dueTo;
}
