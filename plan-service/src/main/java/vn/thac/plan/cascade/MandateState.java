package vn.thac.plan.cascade;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;

/**
 * Where a mandate stands. Late is no state: it follows from the date.
 *
 * <pre>  Open ──the addressee issues a plan that answers it──▶ Fulfilled</pre>
 */
public sealed interface MandateState {

    /** The word for it on a day: open, late or fulfilled. */
    String on(LocalDate today);

    /** Nothing has answered it yet; without a date it is never late. */
    record Open(@Nullable LocalDate due) implements MandateState {

        public Fulfilled by(PlanId plan, Instant at) {
            return new Fulfilled(plan, at);
        }

        @Override
        public String on(LocalDate today) {
            return due != null && due.isBefore(today) ? "late" : "open";
        }
    }

    /** The first plan that answered it stays its answer. */
    record Fulfilled(PlanId by, Instant at) implements MandateState {

        @Override
        public String on(LocalDate today) {
            return "fulfilled";
        }
    }
}
