package vn.thac.task.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.rhythm.Window;

/**
 * Of which assignment an occurrence is one, and for which days.
 *
 * @param series the assignment that recurs
 * @param from first of the days, {@code to} the last, on which it was due when it opened
 */
@Schema(name = "Occurrence", description = "One time of what recurs")
public record OccurrenceView(
        AssignmentId series,
        @Schema(examples = "2025-06-01") LocalDate from,

        @Schema(description = "The last of its days, on which it was due when it opened", examples = "2025-06-30")
        LocalDate to) {

    /** Days of a window. */
    @Schema(name = "OccurrenceDays")
    public record Days(
            @Schema(description = "First of its days", examples = "2026-06-01")
            LocalDate from,

            @Schema(description = "Last of its days, on which it is due", examples = "2026-06-30")
            LocalDate to,

            @Schema(description = "Day on which it is or was to open", examples = "2026-05-02")
            LocalDate opens) {

        static Days of(Window window) {
            return new Days(window.from(), window.to(), window.opens());
        }
    }

    /**
     * How the occurrences of a series stand today, by the buckets of boards.
     *
     * @param current those that are to be done, or reported done and not confirmed, the first due first
     * @param next the one that opens next; absent where none does any more
     * @param leftOut those that were over when it was given, from the date of the plan on
     * @param unread what the plan writes as days of the year and nobody can tell the days of
     */
    @Schema(name = "Occurrences", description = "How the occurrences of an assignment that recurs stand today")
    public record Summary(
            @Schema(description = "Occurrences that were ever opened")
            long opened,

            @Schema(description = "Confirmed, and first reported done by the due date")
            long doneOnTime,

            @Schema(description = "Confirmed, and first reported done after the due date")
            long doneLate,

            @Schema(description = "Not confirmed; not past due, or reported done by then")
            long openInTime,

            @Schema(description = "Not confirmed; past due, and not reported done by then")
            long openOverdue,

            @Schema(description = "Excused, or fallen away") long recalled,
            List<Current> current,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Days next,

            List<Days> leftOut,
            @Schema(examples = "[\"dịp hè\"]") List<String> unread) {}

    /** One that is not done with. */
    @Schema(name = "CurrentOccurrence")
    public record Current(
            AssignmentId id,

            @Schema(description = "First of its days", examples = "2025-06-01")
            LocalDate from,

            @Schema(description = "Last of its days", examples = "2025-06-30")
            LocalDate to,

            @Nullable LocalDate due,

            @Schema(
                    description =
                            "How its work stands: waiting, assigned, accepted, started, completed, declined or sent-back",
                    examples = "started")
            String state,

            @Schema(
                    description = "Where it counts on boards today: openInTime, openOverdue or waiting",
                    examples = "openInTime")
            String bucket) {}
}
