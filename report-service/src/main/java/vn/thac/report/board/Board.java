package vn.thac.report.board;

import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.UnitName;
import vn.thac.report.target.Comparator;
import vn.thac.report.target.Target;
import vn.thac.report.total.CountsView;
import vn.thac.report.total.FigureTotal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** Reports of an area at a glance. */
@Schema(name = "ReportBoard")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Board(
        @Nullable PlanId plan,
        @Nullable String form,
        UnitName area,

        @Schema(description = "When the totals shown were last recomputed") @Nullable
        Instant asOf,

        @Schema(description = "All obligations shown together")
        CountsView all,

        @Schema(description = "The same by level of the reporting unit")
        Map<String, CountsView> levels,

        @Schema(description = "Each regime and period of the plan, or the form and its period")
        List<Part> parts,

        @Schema(description = "The areas right below") List<Below> below,
        List<TargetView> targets) {

    /** One regime and period, or one form and period. */
    @Schema(name = "BoardPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            @Nullable RegimeId regime,
            @Nullable String regimeKey,
            @Schema(examples = "2024") String period,
            @Nullable String form,
            CountsView all,
            Map<String, CountsView> levels,

            @Schema(description = "The form's live totals in the area, over all plans that use it")
            List<FigureTotal> figures) {}

    /** An area right below. */
    @Schema(name = "BoardArea")
    public record Below(UnitName area, CountsView all) {}

    /** A target against the latest figure. */
    @Schema(name = "BoardTarget")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetView(
            PlanId plan,
            @Schema(examples = "TD-T13") String key,
            @Nullable String name,
            @Nullable String indicator,
            @Nullable Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String then,
            boolean standing,
            boolean composite,
            @Nullable String population,

            @Schema(
                    enumeration = {"open", "judged", "lapsed"},
                    description = "open: its year lies ahead")
            String phase,

            @Schema(enumeration = {"met", "notMet", "noFigureYet"})
            String verdict,

            @Nullable Latest latest) {

        static TargetView of(PlanId plan, Target t, String phase, String verdict, @Nullable Latest latest) {
            return new TargetView(
                    plan,
                    t.key(),
                    t.name(),
                    t.indicator(),
                    t.comparator(),
                    t.value(),
                    t.unit(),
                    t.year(),
                    t.then(),
                    t.standing(),
                    t.composite(),
                    t.population(),
                    phase,
                    verdict,
                    latest);
        }
    }

    /** The latest figure of an indicator in the area. */
    @Schema(name = "LatestFigure")
    public record Latest(String form, String period, UnitId area, FigureTotal figure) {}
}
