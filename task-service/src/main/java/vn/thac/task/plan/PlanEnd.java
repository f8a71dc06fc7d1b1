package vn.thac.task.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;

/**
 * A plan is not in force any more, read from {@code plan.withdrawn.v1}, {@code plan.closed.v1} and
 * {@code plan.superseded.v1}.
 *
 * @param state withdrawn, closed or superseded
 * @param openWork {@code recalled} where nothing is asked under it any more, {@code stays} where it is to be finished
 * @param reason null where another plan replaces it; {@code number} is that of the document that ended it
 */
public record PlanEnd(
        PlanId planId,
        String state,
        Instant at,
        String openWork,
        @Nullable String reason,
        @Nullable String number) {

    boolean recalls() {
        return openWork.equals("recalled");
    }
}
