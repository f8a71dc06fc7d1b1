package vn.thac.task.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/**
 * An assignment as it is read. All that changes with the work is of the day asked for; what the plan says (title, kind,
 * text) is that of its last edition, and the owner is who answers for it now.
 *
 * @param issuer the unit whose plan gave it
 * @param unitEnded the first day without that unit; absent while it is there
 * @param owner who answers for it: the unit that was given it, or its heir
 * @param assigner who decides on it: whose plan it is, or the unit that hands it down
 * @param handedDown whether a unit hands it down that has the item itself
 * @param kind duty or task
 * @param product what is expected of its unit and what was received; absent where nothing is
 * @param condition the thing that it waits for, or waited
 * @param firstCompletedAt when it was reported done for the first time, also where it was sent back since
 * @param judgedDue the due date by which it is in time or late: that of the moment when it was first reported done
 * @param extensionAsked what the holder asks, or was refused last; absent where nothing is asked
 * @param windows days of the year on which it recurs, as the plan writes them
 * @param occurrence of what it is one, where it recurs
 * @param occurrences how its occurrences stand; only of one that recurs, and only when one assignment is read
 * @param passedTo how it stands with those to whom it is handed down; only where it is, and only when one assignment is read
 * @param origins what units that have ended had of it; only when one assignment is read
 * @param heirs what became of it with those who came after its unit; only when one assignment is read
 * @param history every change since it was raised; only when one assignment is read
 */
@Schema(name = "Assignment", description = "A duty or task of one unit under one plan")
public record AssignmentView(
        AssignmentId id,
        PlanId plan,
        @Schema(examples = "Kế hoạch nước sạch trường học") String planTitle,
        @Schema(examples = "7/KH-UBND") @Nullable String planNumber,
        UnitId issuer,
        ItemKey item,
        @Schema(examples = "duty") String kind,

        @Schema(description = "What is to be done, as the plan says it", examples = "Rà soát từng điểm trường")
        String text,

        @Schema(description = "The unit that it was given to")
        UnitId unit,

        @Schema(examples = "Sở Giáo dục và Đào tạo") @Nullable
        String unitName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate unitEnded,

        UnitId owner,
        UnitId assigner,
        boolean handedDown,
        Role role,
        Relation relation,
        @Schema(examples = "annual") @Nullable String recurrence,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "[\"01/06 - 30/06\"]")
        List<String> windows,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OccurrenceView occurrence,
        @Schema(examples = "plan") @Nullable String produces,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProductView product,

        @Schema(
                description = "The outside event that it waits for, in words; absent for what waits for none",
                examples = "Hướng dẫn của Bộ")
        @Nullable
        String waitsFor,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID condition,

        @Schema(description = "The due date before any extension; absent where none was set", examples = "2024-11-30")
        @Nullable
        LocalDate originalDue,

        @Nullable LocalDate due,
        Stage state,
        Bucket bucket,

        @Schema(examples = "Thiếu số liệu của hai xã") @Nullable
        String reason,

        @Schema(description = "How far the work is, in percent; absent until it is told", examples = "60") @Nullable
        Integer percent,

        @Schema(
                description = "What was told last of how far the work is",
                examples = "Đã rà soát 12 trên 20 điểm trường")
        @Nullable
        String note,

        @Schema(
                description = "What came of the work, in words; absent until it is reported done",
                examples = "Đã rà soát mọi điểm trường")
        @Nullable
        String result,

        @Schema(examples = "57/BC-SGDĐT") @Nullable String evidence,

        @Schema(
                description = "When it was reported done; absent where it is not, or was sent back since",
                examples = "2024-12-02T02:15:00Z")
        @Nullable
        Instant completedAt,

        @Schema(description = "When it was confirmed; absent where it is not", examples = "2024-12-05T07:40:00Z")
        @Nullable
        Instant confirmedAt,

        @Nullable Instant firstCompletedAt,
        @Schema(examples = "2024-12-31") @Nullable LocalDate judgedDue,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExtensionAsked extensionAsked,

        Instant raisedAt,
        @Schema(examples = "4") long version,
        List<NextAction> nextActions,
        @JsonInclude(JsonInclude.Include.NON_NULL) OccurrenceView.@Nullable Summary occurrences,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PassedTo passedTo,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hand> origins,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hand> heirs,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> history) {

    AssignmentView with(
            OccurrenceView.@Nullable Summary summary,
            @Nullable PassedTo handed,
            List<Hand> origins,
            List<Hand> heirs,
            List<Change> changes) {
        return new AssignmentView(
                id,
                plan,
                planTitle,
                planNumber,
                issuer,
                item,
                kind,
                text,
                unit,
                unitName,
                unitEnded,
                owner,
                assigner,
                handedDown,
                role,
                relation,
                recurrence,
                windows,
                occurrence,
                produces,
                product,
                waitsFor,
                condition,
                originalDue,
                due,
                state,
                bucket,
                reason,
                percent,
                note,
                result,
                evidence,
                completedAt,
                confirmedAt,
                firstCompletedAt,
                judgedDue,
                extensionAsked,
                raisedAt,
                version,
                nextActions,
                summary,
                handed,
                origins,
                heirs,
                changes);
    }

    /** The same work in the hands of another unit, before or after this one. */
    @Schema(name = "AssignmentHand")
    public record Hand(
            AssignmentId assignment, UnitId unit, @Nullable String unitName, Stage state) {}

    /**
     * A new due date that the holder asks for.
     *
     * @param refusal why the assigner refused it; absent while it has not decided
     */
    @Schema(name = "ExtensionAsked")
    public record ExtensionAsked(
            @Schema(examples = "2024-12-31") LocalDate due,

            @Schema(examples = "Mưa lũ kéo dài trên địa bàn")
            String reason,

            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Đã gia hạn một lần") @Nullable
            String refusal) {}

    /**
     * One change: who did what and when, and how it stood after.
     *
     * @param edition of the plan, where the change follows from that
     * @param fields what that edition writes otherwise, as it was and as it is
     */
    @Schema(name = "AssignmentChange")
    public record Change(
            long version,
            Instant at,
            Action action,
            Stage state,
            @Nullable LocalDate due,
            String actor,
            @Nullable UnitId actingUnit,

            @Schema(description = "The reason, result or note that went with it") @Nullable
            String said,

            @Schema(description = "What it names besides: evidence or decision by number, a plan, an assignment, a day")
            @Nullable
            String refersTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer edition,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Field> fields) {}
}
