package vn.thac.plan.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an issued plan has reached its addressees. */
@Schema(name = "FanOut")
public record FanOutProgress(
        UUID plan,

        @Schema(
                description = "Whether members are still being found and sent out",
                examples = "ended",
                enumeration = {"running", "ended"})
        String state,

        @Schema(description = "The day on which members were found") @Nullable
        LocalDate on,

        @Schema(description = "Addressees that name units", examples = "2")
        int addressees,

        @Schema(description = "Members of all addressees found so far", examples = "10795")
        long members,

        @Schema(description = "Chunks of members sent out", examples = "12")
        int chunks,

        Count mandates,
        @Schema(description = "As task-service tells") Count assignments,

        @Schema(description = "What those who have something hand down; made as task-service tells, an item at a time")
        Count handedDown,

        @Schema(description = "As report-service tells; expected are those of the first periods")
        Count obligations,

        @Schema(description = "All mandates and members are out and all assignments made")
        boolean done) {

    /** How many there are; expected is null until it can be known. */
    @Schema(name = "FanOutCount")
    public record Count(
            @Schema(description = "How many there are by now")
            long made,

            @Schema(description = "How many there will be; absent until it is known") @Nullable
            Long expected) {}

    static FanOutProgress ofNothing(UUID plan) {
        Count none = new Count(0, 0L);
        return new FanOutProgress(plan, "ended", null, 0, 0, 0, none, none, none, none, true);
    }
}
