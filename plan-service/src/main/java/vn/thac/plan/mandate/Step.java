package vn.thac.plan.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.PlanId;

/**
 * A decision of a person on a mandate, kept with it.
 *
 * @param plan the plan that it speaks of
 * @param due by when it is expected from now on, and {@code was} before; of a due date that is moved only
 */
public record Step(
        Kind kind,
        @Nullable PlanId plan,
        @Nullable String reason,
        @Nullable LocalDate due,
        @Nullable LocalDate was) {

    public Step(Kind kind, @Nullable PlanId plan, @Nullable String reason) {
        this(kind, plan, reason, null, null);
    }

    /** What was decided, and by whom. */
    public enum Kind implements WireName {
        /** The owner: this plan of ours answers it. */
        ANSWER,
        /** The owner: it is passed on. */
        PASS_ON,
        /** Whoever asks: this does not answer it. */
        REFUSE_ANSWER,
        /** Whoever asks: nothing is expected any more. */
        EXCUSE,
        /** Whoever asks: it is expected by another day, or by none. */
        SET_DUE,
        /** Whoever asks: it is expected again. Or its owner: the plan named here does not rest on the one that asks. */
        REOPEN;

        /** Whether by it something is asked that was not any more. */
        public boolean asksAgain() {
            return List.of(REFUSE_ANSWER, REOPEN).contains(this);
        }

        public boolean isOfTheOwner() {
            return List.of(ANSWER, PASS_ON).contains(this);
        }
    }
}
