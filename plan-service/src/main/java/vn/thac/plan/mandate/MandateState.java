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
 * Open ──fulfilled: its owner issues a plan that answers it, or says which does──▶ Fulfilled (in time or late) ⟲ answeredBy
 *   │ ◀──refused: whoever asks does not take the answer──────────────────────────────┘
 *   │         Fulfilled ──recalled: its answer is none, and the plan asks it no more──▶ Recalled
 *   ├────declared: its owner has passed it on, as it was asked to──▶ Fulfilled (by no plan)
 *   ├────dueBy: whoever asks expects it by another day, or by none──▶ Open
 *   ├────excused: whoever asks lets it off──▶ Excused ──reopened──▶ Open
 *   ├────recalled: the plan that asks has ended with its open work, or asks it no more──▶ Recalled ──due: it asks again──▶ Open
 *   └────passedOn: its unit has ended and heirs' mandates take it in──▶ PassedOn ──resumed: none came after it──▶ Open
 *                                          PassedOn ──recalled: its unit was no heir of those for whom it stood──▶ Recalled
 * </pre>
 */
public sealed interface MandateState {

    Standing on(LocalDate today);

    /** In one word; late is none. */
    default String wire() {
        return on(LocalDate.MIN).wire();
    }

    /** It is asked by another day: it stands where it stood, and what came late stays late. What was recalled is open again. */
    default MandateState due(@Nullable LocalDate day) {
        return this;
    }

    /** Nothing has answered it yet; without a date it is never late. */
    record Open(@Nullable LocalDate due) implements MandateState {

        public Fulfilled fulfilled(PlanId by, Instant at) {
            return new Fulfilled(due, by, at, isOver(Vietnam.dayOf(at)));
        }

        public Fulfilled declared(Instant at) {
            return new Fulfilled(due, null, at, isOver(Vietnam.dayOf(at)));
        }

        public Excused excused(Instant at) {
            return new Excused(due, at);
        }

        public Open dueBy(@Nullable LocalDate other) {
            return new Open(other);
        }

        public Recalled recalled(Instant at) {
            return new Recalled(at);
        }

        public PassedOn passedOn(Instant at) {
            return new PassedOn(at);
        }

        @Override
        public Open due(@Nullable LocalDate day) {
            return new Open(day);
        }

        @Override
        public Standing on(LocalDate today) {
            return isOver(today) ? Standing.LATE : Standing.OPEN;
        }

        private boolean isOver(LocalDate day) {
            return due != null && due.isBefore(day);
        }
    }

    /**
     * Since its first answer; that this came late is not forgotten, whatever answers it afterwards.
     *
     * @param by null where no plan does: it was passed on, as it asked
     */
    record Fulfilled(@Nullable LocalDate due, @Nullable PlanId by, Instant at, boolean late) implements MandateState {

        /** A later plan takes over. */
        public Fulfilled answeredBy(PlanId other) {
            return new Fulfilled(due, other, at, late);
        }

        public Open refused() {
            return new Open(due);
        }

        public Recalled recalled(Instant when) {
            return new Recalled(when);
        }

        @Override
        public Fulfilled due(@Nullable LocalDate day) {
            return new Fulfilled(day, by, at, late);
        }

        @Override
        public Standing on(LocalDate today) {
            return Standing.FULFILLED;
        }
    }

    /** Nothing is expected of it any more. */
    record Excused(@Nullable LocalDate due, Instant at) implements MandateState {

        public Open reopened() {
            return new Open(due);
        }

        @Override
        public Excused due(@Nullable LocalDate day) {
            return new Excused(day, at);
        }

        @Override
        public Standing on(LocalDate today) {
            return Standing.EXCUSED;
        }
    }

    /** The plan that asked it asks nothing any more. */
    record Recalled(Instant at) implements MandateState {

        @Override
        public Open due(@Nullable LocalDate day) {
            return new Open(day);
        }

        @Override
        public Standing on(LocalDate today) {
            return Standing.RECALLED;
        }
    }

    /** What it asked is asked of the heir now. */
    record PassedOn(Instant at) implements MandateState {

        public Open resumed(@Nullable LocalDate due) {
            return new Open(due);
        }

        public Recalled recalled(Instant when) {
            return new Recalled(when);
        }

        @Override
        public Standing on(LocalDate today) {
            return Standing.PASSED_ON;
        }
    }
}
