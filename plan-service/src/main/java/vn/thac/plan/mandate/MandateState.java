package vn.thac.plan.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.PlanId;

/**
 * Where a mandate stands; only the steps that are legal exist. Late is no state: it follows from the date.
 *
 * <pre>
 * Open ──fulfilled: its owner issues a plan that answers it──▶ Fulfilled (in time or late)
 *   └────passedOn: its unit has ended and the heir's mandate takes it in──▶ PassedOn
 * </pre>
 */
public sealed interface MandateState {

    Standing on(LocalDate today);

    /** Nothing has answered it yet; without a date it is never late. */
    record Open(@Nullable LocalDate due) implements MandateState {

        public Fulfilled fulfilled(PlanId by, Instant at) {
            return new Fulfilled(by, at, isOver(Vietnam.dayOf(at)));
        }

        public PassedOn passedOn(Instant at) {
            return new PassedOn(at);
        }

        @Override
        public Standing on(LocalDate today) {
            return isOver(today) ? Standing.LATE : Standing.OPEN;
        }

        private boolean isOver(LocalDate day) {
            return due != null && due.isBefore(day);
        }
    }

    /** The first plan that answered it stays its answer; that it came late is not forgotten. */
    record Fulfilled(PlanId by, Instant at, boolean late) implements MandateState {

        @Override
        public Standing on(LocalDate today) {
            return Standing.FULFILLED;
        }
    }

    /** What it asked is asked of the heir now. */
    record PassedOn(Instant at) implements MandateState {

        @Override
        public Standing on(LocalDate today) {
            return Standing.PASSED_ON;
        }
    }
}
