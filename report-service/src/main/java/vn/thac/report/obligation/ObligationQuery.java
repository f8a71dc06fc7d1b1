package vn.thac.report.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StateFilter;
import vn.thac.report.period.Period;

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
                    "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07, 2025-W07-2W, 2025-2026,"
                            + " 2021-2025; A1 for a request")
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

    @QueryParam("late")
    @Parameter(description = "true: the first report came after the due date; false: it did not, or none came yet")
    @Nullable
    Boolean late;

    @QueryParam("form")
    @Parameter(description = "Code of a form", example = "TE-01")
    @Nullable
    String form;

    @QueryParam("area")
    @Parameter(
            description =
                    "Where the unit lies: a territory with all below it, as an id, scheme:code or scheme:code@day",
            example = "dvhc:106")
    @Nullable
    String area;

    @QueryParam("year")
    @Min(Period.Calendar.FIRST_YEAR)
    @Max(Period.Calendar.LAST_YEAR)
    @Parameter(
            description = "Year of the period; one of several years is of each. A request out of turn is of none",
            example = "2024")
    @Nullable
    Integer year;

    @QueryParam("text")
    @Size(min = 1, max = 200)
    @Parameter(
            description =
                    "Words, with or without marks, that all stand in a name of the unit, in the title of the plan or"
                            + " in what is asked for out of turn",
            example = "binh lu")
    @Nullable
    String text;

    @QueryParam("sort")
    @Parameter(
            description = "due or submittedAt, with - before it the last first; what has none counts as later than all."
                    + " As they were made where nothing is said",
            example = "-due")
    @Nullable
    String sort;

    @QueryParam("include")
    @Parameter(description = Include.WORDS)
    List<Include> include = List.of();
}
