package vn.thac.report.total;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.InLines;
import vn.thac.core.csv.Lines;
import vn.thac.report.Boundaries;
import vn.thac.report.UnitName;
import vn.thac.report.measure.AskedWindow;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;

/** The live totals of one form, period and area, with how complete they are. */
@Schema(name = "Totals")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Lines("figures")
public record Totals(
        @Schema(examples = "TE-01") String form,
        boolean sample,
        Period period,

        @Schema(
                description =
                        "The window whose figures these are; absent where nobody owes the form for the period. Without"
                                + " a window or regime in the request it is, of those asked from the area or above, the"
                                + " one that most units of it owe and are entitled to answer")
        @Nullable
        AskedWindow window,

        @Schema(
                description =
                        "Other windows and requests of the same form and period: other questions, whose figures are"
                                + " not in these. Ask for each by its window or regime")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<AskedWindow> otherWindows,

        @Schema(
                description = "The shorter periods that make this one up, where nobody is asked for it as such, or `by`"
                        + " names them: each figure says how they were put together, and `all` counts the reports"
                        + " of all of them")
        @Nullable
        MadeUpOf madeUpOf,

        UnitName area,

        @Schema(
                enumeration = {"live"},
                description = "Live totals: what has come in. Signed ones are consolidations.")
        String kind,

        @Schema(description = "By which map of the areas: as it was when the period ended, or as it is now")
        Boundaries boundaries,

        @Schema(description = "The day of that map; an area that had ended by then lies where it lay last")
        LocalDate linesOn,

        @Schema(description = "When these totals last changed; absent where they were worked out just now") @Nullable
        Instant asOf,

        @Schema(description = "The instant whose knowledge this is; absent: now") @Nullable
        Instant knownAt,

        CountsView all,

        @Schema(description = "The same by level of the reporting unit")
        Map<String, CountsView> levels,

        List<FigureTotal> figures)
        implements InLines {}
