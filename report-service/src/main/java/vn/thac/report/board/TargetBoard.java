package vn.thac.report.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.InLines;
import vn.thac.core.csv.Lines;
import vn.thac.report.PlanId;
import vn.thac.report.UnitName;
import vn.thac.report.target.Judgement;
import vn.thac.report.target.Target.Phase;
import vn.thac.report.target.Target.Verdict;

/** The targets of a plan in one year, by their keys and then one by one. */
@Schema(name = "TargetBoard")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Lines("targets")
public record TargetBoard(
        PlanId plan,

        @Schema(description = "Where the plan is in its life", examples = "issued") @Nullable
        String state,

        @Schema(description = "The year for which they are judged")
        int year,

        UnitName area,

        @Schema(description = "Those that must hold in this year: met, notMet and cannotBeJudged together")
        List<String> judged,

        @Schema(description = "Keys of the judged that hold")
        List<String> met,

        @Schema(description = "Keys of the judged that don't hold")
        List<String> notMet,

        @Schema(description = "Those of the judged of which a figure of the year, or something else, is wanting")
        List<Unjudged> cannotBeJudged,

        @Schema(description = "Those whose year lies ahead") List<String> open,

        @Schema(description = "Those whose year is over, and nothing was said about later ones")
        List<String> lapsed,

        @Schema(description = "Those that do not say by when")
        List<String> undated,

        @Schema(description = "All targets of the plan, one by one")
        List<Board.TargetView> targets)
        implements InLines {

    /** A target that must hold, and why nobody can say whether it does. */
    @Schema(name = "UnjudgedTarget")
    public record Unjudged(
            String key,

            @Schema(
                    description = "What is wanting for a judgement",
                    enumeration = {
                        "in-words",
                        "no-indicator",
                        "no-figure",
                        "no-figure-of-the-year",
                        "no-baseline",
                        "no-figure-of-the-year-before",
                        "baseline-is-zero",
                        "list-unknown",
                        "parts-open",
                        "parts-not-due",
                        "wanting",
                        "not-over-time",
                        "measured-otherwise"
                    })
            Judgement.Why why) {}

    static TargetBoard of(
            PlanId plan, @Nullable String state, int year, UnitName area, List<Board.TargetView> targets) {
        List<Board.TargetView> judged = in(targets, Phase.JUDGED);
        return new TargetBoard(
                plan,
                state,
                year,
                area,
                keys(judged),
                keys(judged.stream()
                        .filter(target -> target.verdict() == Verdict.MET)
                        .toList()),
                keys(judged.stream()
                        .filter(target -> target.verdict() == Verdict.NOT_MET)
                        .toList()),
                judged.stream()
                        .filter(target -> target.verdict() == Verdict.NO_FIGURE_YET)
                        .map(target -> new Unjudged(target.target().key(), Objects.requireNonNull(target.why())))
                        .toList(),
                keys(in(targets, Phase.OPEN)),
                keys(in(targets, Phase.LAPSED)),
                keys(in(targets, Phase.UNDATED)),
                targets);
    }

    private static List<Board.TargetView> in(List<Board.TargetView> targets, Phase phase) {
        return targets.stream().filter(target -> target.phase() == phase).toList();
    }

    private static List<String> keys(List<Board.TargetView> targets) {
        return targets.stream().map(target -> target.target().key()).toList();
    }
}
