package vn.thac.report.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.InLines;
import vn.thac.core.csv.Lines;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.UnitName;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;
import vn.thac.report.programme.Listed;
import vn.thac.report.target.Judgement;
import vn.thac.report.target.Target;
import vn.thac.report.total.CountsView;
import vn.thac.report.total.MadeUpOf;

/** Reports of an area at a glance. */
@Schema(name = "ReportBoard")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Lines("below")
public record Board(
        @Nullable PlanId plan,

        @Schema(description = "Where the plan is in its life", examples = "issued") @Nullable
        String state,

        @Nullable String form,

        @Schema(
                description =
                        "The period answered: the one asked for; else the last one due, or the next where none was due"
                                + " yet. Of several regimes the latest of theirs; each part says its own")
        @Nullable
        Period period,

        @Schema(description = "The year for which targets are judged", examples = "2024")
        int year,

        UnitName area,

        @Schema(description = "When the totals shown last changed") @Nullable
        Instant asOf,

        @Schema(
                description =
                        "All obligations together: of the plan and of all plans below it that implement it, as far as"
                                + " you see them")
        CountsView all,

        @Schema(description = "The same by level of the reporting unit")
        Map<String, CountsView> levels,

        @Schema(description = "Each regime and period of the plan, or the form and its period")
        List<Part> parts,

        @Schema(description = "What is owed under plans below this one, and is in all; absent where there is none")
        @Nullable
        Beneath beneath,

        @Schema(description = "The areas right below") List<Below> below,

        @Schema(description = "Targets of the plan, each against the latest figure")
        List<TargetView> targets,

        @JsonIgnore @Schema(hidden = true) @Nullable Written written)
        implements InLines {

    /** The JSON of a board. */
    static final class Written {

        private final byte[] json;

        Written(byte[] json) {
            this.json = json;
        }

        int length() {
            return json.length;
        }

        byte[] json() {
            return json;
        }
    }

    /** The same with its JSON. */
    Board with(Written json) {
        return new Board(
                plan, state, form, period, year, area, asOf, all, levels, parts, beneath, below, targets, json);
    }

    /** One regime and period, or one form and period. */
    @Schema(name = "BoardPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            @Nullable RegimeId regime,
            @Nullable String regimeKey,
            Period period,
            @Nullable String form,

            @Schema(description = "The shorter periods that make this one up, where nobody is asked for it as such")
            @Nullable
            MadeUpOf madeUpOf,

            CountsView all,

            @Schema(description = "The same by level of the reporting unit")
            Map<String, CountsView> levels,

            @Schema(
                    description =
                            "Of a regime its own live totals in the area; of a form those over all plans that use it")
            List<FigureTotal> figures) {}

    /** What is owed under the plans that implement one. */
    @Schema(name = "BoardBeneath")
    public record Beneath(
            @Schema(description = "How many plans below have regimes")
            int plans,

            @Schema(description = "How many regimes these have")
            int regimes,

            CountsView all) {}

    /** An area right below. */
    @Schema(name = "BoardArea")
    public record Below(UnitName area, CountsView all) {}

    /** A target against the latest figure. */
    @Schema(name = "BoardTarget")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetView(
            @Schema(description = "Absent of what a programme wants by its entry in the register") @Nullable
            PlanId plan,

            @JsonUnwrapped Target target,

            @Schema(
                    enumeration = {"open", "judged", "lapsed", "undated"},
                    description = "open: its year lies ahead; undated: it does not say by when")
            Target.Phase phase,

            @Schema(
                    enumeration = {"met", "notMet", "noFigureYet"},
                    description =
                            "Of a target that must hold in the year, what a figure of that year says; of every other,"
                                    + " what the latest figure says")
            Target.Verdict verdict,

            @Schema(description = "Why there is no verdict", examples = "no-baseline", implementation = String.class)
            Judgement.@Nullable Why why,

            @Schema(
                    description =
                            "By how much the figure has changed, where the target wants a change; how many are met, of"
                                    + " a composite one",
                    examples = "7.5")
            @Nullable
            BigDecimal reached,

            @Schema(description = "Of what is to be maintained and improved: whether it is better than the year before")
            @Nullable
            Boolean improved,

            @Nullable Latest latest,

            @Schema(
                    description =
                            "Of a composite target: the programme whose targets it counts, and how each of them stands")
            @Nullable
            Counted counted) {

        static TargetView of(
                @Nullable PlanId plan, Target target, int year, Judgement judgement, @Nullable Latest latest) {
            Target.Phase phase = target.phase(year);
            Judgement said = phase == Target.Phase.JUDGED && latest != null && JudgeTargets.yearOf(latest) != year
                    ? judgement.ofAnEarlierYear()
                    : judgement;
            return new TargetView(
                    plan, target, phase, said.verdict(), said.why(), said.reached(), said.improved(), latest, null);
        }

        TargetView counting(Counted what) {
            return new TargetView(plan, target, phase, verdict, why, reached, improved, latest, what);
        }

        /** Whether its verdict is of that year; a composite target's is of the year for which it was asked. */
        boolean isJudgedIn(int year) {
            return why == null && (latest == null || JudgeTargets.yearOf(latest) == year);
        }
    }

    /**
     * What a composite target counts.
     *
     * @param due how many of the targets must hold in the year; {@code met} of them do
     */
    @Schema(name = "CountedTargets")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counted(
            UUID programme,
            String name,

            @Schema(
                    description = "Who says what the programme wants: its entry in the register; its founding plan; or"
                            + " nobody but the indicators that the entry names",
                    enumeration = {"entry", "founding-plan", "indicators"})
            Listed.Source source,

            @Schema(description = "The founding plan, where it says it and you see it") @Nullable
            PlanId plan,

            @Schema(description = "How many targets are on the list")
            int of,

            @Schema(description = "How many of them must hold in the year")
            int due,

            @Schema(description = "How many of these do") int met,

            @Schema(
                    description =
                            "The targets, each judged by itself; absent where they are those of a plan that you don't"
                                    + " see")
            @Nullable
            List<TargetView> parts) {}

    /** The latest figure of an indicator in the area. */
    @Schema(name = "LatestFigure")
    public record Latest(String form, Period period, UnitId area, FigureTotal figure) {}
}
