package vn.thac.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/**
 * Where an assignment stands. Each state has only the transitions that are legal from it.
 *
 * <pre>
 * Waiting ─meetCondition─▶ Assigned ─accept─▶ Accepted ─start─▶ Started ⟲ progress
 *                           │ ▲ └───────start────────────────────▶│
 *                      decline reassign              Accepted, Started ─complete─▶ Completed ─confirm─▶ Confirmed
 *                           ▼ │                                                     │ ▲
 *                          Declined                             Started ◀─start─ SentBack (sendBack, complete)
 *
 * everything but Confirmed ─recall─▶ Recalled
 * everything but Confirmed ─passOn─▶ PassedOn (its unit has ended; its heirs' assignments name it as their origin)
 * </pre>
 */
public sealed interface State {

    default Stage stage() {
        return Stage.of(this);
    }

    /** The state in which work is given out. */
    static State first(@Nullable String condition) {
        return condition == null ? new Assigned() : new Waiting(condition);
    }

    /** When the work was reported done, where it was: the clock of the due date stops there. */
    default @Nullable Completion completion() {
        return null;
    }

    /** Depends on an outside event; has no due date until that has come. */
    record Waiting(String condition) implements State, Open {
        public Assigned meetCondition() {
            return new Assigned();
        }
    }

    /** Given to the unit, which has not answered yet. */
    record Assigned() implements State, Startable, Extendable, Open {
        public Accepted accept() {
            return new Accepted();
        }

        public Declined decline(Reason reason) {
            return new Declined(reason);
        }
    }

    /** The unit has taken it on. */
    record Accepted() implements State, Startable, Completable, Extendable, Open {}

    /** Being worked on; the last progress told, if any. */
    record Started(@Nullable Progress last) implements State, Completable, Extendable, Open {
        public Started progress(Progress progress) {
            return new Started(progress);
        }
    }

    /** Reported done, awaiting confirmation by the assigner. */
    record Completed(Completion completion) implements State, Extendable, Open {
        /** Another person than the one who completed it confirms. */
        public Confirmed confirm(Confirmation confirmation) {
            if (confirmation.by().equals(completion.by())) {
                throw Refused.of(TaskRefusal.CONFIRMED_BY_WHO_COMPLETED);
            }
            return new Confirmed(completion, confirmation);
        }

        public SentBack sendBack(Reason reason) {
            return new SentBack(reason);
        }
    }

    /** Done: the assigner agrees. */
    record Confirmed(Completion completion, Confirmation confirmation) implements State {}

    /** The unit says it should not have it; the assigner decides: assigned again, or recalled. */
    record Declined(Reason reason) implements State, Reasoned, Extendable, Open {
        public Assigned reassign() {
            return new Assigned();
        }
    }

    /** Not good enough yet: the clock of the due date runs on. */
    record SentBack(Reason reason) implements State, Reasoned, Startable, Completable, Extendable, Open {}

    /** Withdrawn by the assigner; counts nowhere any more. */
    record Recalled(Reason reason) implements State, Reasoned {}

    /** Its unit has ended and its heirs go on with it: open nowhere and counted nowhere, as their work counts. */
    record PassedOn(Reason reason) implements State, Reasoned {}

    /** It stands so for a reason that was told. */
    interface Reasoned {
        Reason reason();
    }

    /** Work on it can begin. */
    interface Startable {
        default Started start() {
            return new Started(null);
        }
    }

    /** It can be reported done, late too. */
    interface Completable {
        default Completed complete(Completion completion) {
            return new Completed(completion);
        }
    }

    /** Something is still to be done about it. */
    interface Open extends Recallable, Passable {}

    /** The assigner can withdraw it. */
    interface Recallable {
        default Recalled recall(Reason reason) {
            return new Recalled(reason);
        }
    }

    /** It goes to the heirs of a unit that has ended. */
    interface Passable {
        default PassedOn passOn(Reason reason) {
            return new PassedOn(reason);
        }
    }

    /** It can be given a new due date by decision; the state stays. */
    interface Extendable {}

    /** Who agreed that it is done, and when. */
    record Confirmation(Instant at, String by) {}
}
