package vn.thac.plan.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;

/**
 * How a plan in force came to its end.
 *
 * @param number of the document that ended it; {@code date} is that document's day
 * @param replacedBy the plan that replaces it, where one does
 * @param recalls whether what is still open under it has ended too
 */
public record Ending(
        Life as,
        Instant at,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable PlanId replacedBy,
        boolean recalls) {

    public Ending {
        if (!as.isOver() || (as == Life.SUPERSEDED) != (replacedBy != null)) {
            throw new IllegalArgumentException(as + " by " + replacedBy);
        }
    }

    /** Nothing that was asked under it is asked any more. */
    public static Ending withdrawn(Instant at, String reason, @Nullable String number, @Nullable LocalDate date) {
        return new Ending(Life.WITHDRAWN, at, reason, number, date, null, true);
    }

    public static Ending closed(
            Instant at, String reason, @Nullable String number, @Nullable LocalDate date, boolean recalls) {
        return new Ending(Life.CLOSED, at, reason, number, date, null, recalls);
    }

    /** What it asked the other asks anew. */
    public static Ending supersededBy(PlanId other, Instant at, @Nullable String number, @Nullable LocalDate date) {
        return new Ending(Life.SUPERSEDED, at, null, number, date, other, true);
    }
}
