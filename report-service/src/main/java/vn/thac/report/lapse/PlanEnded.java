package vn.thac.report.lapse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;

/**
 * What this service reads of {@code plan.withdrawn.v1}, {@code plan.closed.v1} and {@code plan.superseded.v1}.
 *
 * @param openWork {@code recalled} where nothing is owed under it any more, {@code stays} where what is open is still owed
 * @param reason null where another plan replaces it
 */
record PlanEnded(
        PlanId planId,
        String state,
        Instant at,
        String openWork,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate decidedOn) {

    boolean recalls() {
        return openWork.equals("recalled");
    }
}
