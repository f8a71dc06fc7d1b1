package vn.thac.task.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.task.PlanId;

/**
 * Payload of {@code condition.met.v1} and {@code condition.taken-back.v1}.
 *
 * @param on the day on which it came; absent where it is taken back
 * @param reason why it is taken back
 * @param above the condition of a plan above from which it follows; absent where somebody said it for this one
 * @param assignments how many go on by it, or wait again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionTold(
        ConditionId conditionId,
        PlanId planId,
        String key,
        String text,
        @Nullable LocalDate on,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable AboveFact above,
        int assignments) {

    static final String MET = "condition.met.v1";
    static final String TAKEN_BACK = "condition.taken-back.v1";

    record AboveFact(PlanId planId, String key) {

        static @Nullable AboveFact of(Condition.@Nullable Above above) {
            return above == null ? null : new AboveFact(above.plan(), above.key());
        }
    }

    static Change met(Condition after, Condition.Met met, int assignments) {
        return change(
                after,
                MET,
                new ConditionTold(
                        after.id(),
                        after.plan(),
                        after.key(),
                        after.text(),
                        met.on(),
                        met.note(),
                        met.evidence(),
                        null,
                        AboveFact.of(met.above()),
                        assignments));
    }

    static Change takenBack(Condition before, Condition after, String reason, int assignments) {
        Condition.Met met = before.met();
        return change(
                after,
                TAKEN_BACK,
                new ConditionTold(
                        after.id(),
                        after.plan(),
                        after.key(),
                        after.text(),
                        null,
                        null,
                        null,
                        reason,
                        met == null ? null : AboveFact.of(met.above()),
                        assignments));
    }

    /** In order with how far the work of the plan has been given out. */
    private static Change change(Condition after, String type, ConditionTold payload) {
        return new Change("condition", after.id().value(), after.version(), type, payload)
                .amongEventsOf("plan-assignments", after.plan().value());
    }
}
