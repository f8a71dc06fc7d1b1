package vn.thac.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.InLines;
import vn.thac.core.csv.Lines;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Scoreboard;

/**
 * The scoreboard of a plan and everything below it, or of a unit and all that it commands, over all plans.
 *
 * @param plan null where it is over all plans
 * @param state where the plan is in its life; null where it is over all plans
 * @param unit null where it is of all units
 */
@Lines("tiers")
public record AssignmentBoard(
        @Nullable PlanId plan,
        @Schema(examples = "issued") @Nullable String state,
        @Nullable UnitId unit,
        LocalDate asOf,
        Counts all,

        @Schema(description = "The same for each level, and in it for each track")
        List<Tier> tiers)
        implements InLines {

    /** The units of one level, and among them each track. */
    public record Tier(
            @Schema(examples = "commune") String level,
            Counts counts,

            @Schema(description = "The same for each track of the level")
            List<Track> tracks) {}

    /** The units of one track on one level. */
    public record Track(@Schema(examples = "government") String track, Counts counts) {}

    /**
     * How many assignments stand where. The four official buckets first; what has no due date, waits, was recalled or
     * passed on to an heir is counted apart.
     *
     * @param rate done ÷ (done + overdue) in percent; null while neither is known
     * @param awaitingConfirmation how many of the open or undated ones are reported done
     * @param noDeadlineDone how many without a due date are confirmed
     * @param total all but the recalled and those passed on
     * @param occurrences the same of the occurrences of those that recur, which are in no other number; absent where none opened
     * @param handedDown the same of what units hand down that have the item themselves, in no other number; absent where none do
     */
    public record Counts(
            @Schema(description = "Confirmed, and first reported done by the due date", examples = "14068")
            long doneOnTime,

            @Schema(description = "Confirmed, and first reported done after the due date", examples = "1983")
            long doneLate,

            @Schema(description = "Not confirmed; not past due, or reported done by then", examples = "5640")
            long openInTime,

            @Schema(description = "Not confirmed; past due, and not reported done by then", examples = "223")
            long openOverdue,

            @Schema(description = "Without a due date, open or done")
            long noDeadline,

            @Schema(description = "Waiting for an outside event")
            long waiting,

            @Schema(description = "Asked no more") long recalled,

            @Schema(description = "Of a unit that has ended: its heirs have it now")
            long passedOn,

            long awaitingConfirmation,
            long noDeadlineDone,
            @Schema(examples = "21914") long total,
            @Schema(examples = "98.63") @Nullable BigDecimal rate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Counts occurrences,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Counts handedDown) {

        Counts handing(Counts others) {
            return with(occurrences, others);
        }

        Counts with(Counts ofOccurrences) {
            return with(ofOccurrences, handedDown);
        }

        private Counts with(@Nullable Counts ofOccurrences, @Nullable Counts handed) {
            return new Counts(
                    doneOnTime,
                    doneLate,
                    openInTime,
                    openOverdue,
                    noDeadline,
                    waiting,
                    recalled,
                    passedOn,
                    awaitingConfirmation,
                    noDeadlineDone,
                    total,
                    rate,
                    ofOccurrences,
                    handed);
        }

        static Counts of(Scoreboard board, long awaitingConfirmation, long noDeadlineDone) {
            return new Counts(
                    board.in(Bucket.DONE_ON_TIME),
                    board.in(Bucket.DONE_LATE),
                    board.in(Bucket.OPEN_IN_TIME),
                    board.in(Bucket.OPEN_OVERDUE),
                    board.in(Bucket.NO_DEADLINE),
                    board.in(Bucket.WAITING),
                    board.in(Bucket.RECALLED),
                    board.in(Bucket.PASSED_ON),
                    awaitingConfirmation,
                    noDeadlineDone,
                    board.total(),
                    board.rate(),
                    null,
                    null);
        }
    }
}
