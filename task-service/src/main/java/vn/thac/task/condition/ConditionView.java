package vn.thac.task.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;

/**
 * What items of a plan wait for.
 *
 * @param met absent as long as it has not come
 * @param waiting how many assignments wait for it, of those that the reader sees
 * @param items the duties and tasks that wait for it
 * @param below conditions of plans that carry this one out which are this one
 */
@Schema(name = "Condition", description = "An outside event that duties and tasks of a plan wait for")
public record ConditionView(
        ConditionId id,
        PlanId plan,

        @Schema(examples = "7/KH-UBND Kế hoạch nước sạch trường học")
        String planName,

        @Schema(examples = "huong-dan") String key,

        @Schema(description = "The event, as the plan writes it", examples = "Hướng dẫn của Bộ")
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Met met,
        long waiting,
        List<Waits> items,
        long below,
        long version,
        List<Next> nextActions) {

    /**
     * It has come.
     *
     * @param from the condition of a plan above by which it is met
     */
    @Schema(name = "ConditionMet")
    public record Met(
            Instant at,
            @Schema(examples = "2024-10-01") LocalDate on,

            @Schema(description = "Who said so, by the name of the login; absent where that was not kept") @Nullable
            String by,

            @Schema(examples = "Bộ đã có hướng dẫn") @Nullable
            String note,

            @Schema(examples = "2013/BTNMT-QLĐĐ") @Nullable String evidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            From from) {}

    /** A condition of a plan above. */
    @Schema(name = "ConditionAbove")
    public record From(ConditionId id, PlanId plan, String planName, String key) {}

    /**
     * A duty or task that waits for it.
     *
     * @param waiting assignments that wait, and {@code begun} those that have gone on
     */
    @Schema(name = "WaitingItem")
    public record Waits(
            ItemKey item,

            @Schema(description = "Whether it is a duty or a task", examples = "duty")
            String kind,

            @Schema(description = "What is to be done, as the plan says it", examples = "Rà soát từng điểm trường")
            String text,

            long waiting,

            @Schema(description = "Assignments that went on when it came")
            long begun) {}

    /**
     * A step that can be taken.
     *
     * @param who the unit that can take it
     */
    @Schema(name = "ConditionAction")
    public record Next(
            @Schema(examples = "meet") String action,
            UnitId who,

            @Schema(examples = "/v1/conditions/0190c5a2-8f00-7000-8000-0000000000c1/meet")
            String href) {}
}
