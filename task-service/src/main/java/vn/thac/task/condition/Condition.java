package vn.thac.task.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;

/**
 * An outside event that items of a plan wait for, of any number of units (R37).
 *
 * @param met null as long as it has not come
 */
record Condition(
        ConditionId id,
        PlanId plan,
        String key,
        String text,
        long version,
        @Nullable Met met) {

    /**
     * It has come.
     *
     * @param at when that was said, and {@code on} the day on which it came
     * @param above the condition of a plan above by which it is met; null where it was said for this one
     */
    record Met(
            Instant at,
            LocalDate on,
            String by,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable Above above) {

        /** The same as those below have it. */
        Met below(Condition from, Instant now, String who) {
            return new Met(now, on, who, note, evidence, new Above(from.plan, from.key));
        }
    }

    /** A condition of a plan above. */
    record Above(PlanId plan, String key) {}

    boolean isMet() {
        return met != null;
    }

    Condition meet(Met said) {
        if (isMet()) {
            throw Refused.of(TaskRefusal.CONDITION_MET_ALREADY, Map.of("condition", text));
        }
        return new Condition(id, plan, key, text, version + 1, said);
    }

    /** It had not come after all; where nothing but single holders said so, that is taken back. */
    Condition takeBack() {
        return new Condition(id, plan, key, text, version + 1, null);
    }
}
