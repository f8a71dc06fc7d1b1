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
 * Assigned ─waitAgain─▶ Waiting (what it waited for had not come)
 * Confirmed ─reopen─▶ Completed          everything but Confirmed ─recall─▶ Recalled ─reopen─▶ as it stood before
 * Declined ─give─▶ Recalled              (the assigner gives it to another unit, whose assignment names it as origin)
 * what is in its unit's hands ─passOn─▶ PassedOn (the unit has ended; its heirs' assignments name it as their origin)
 * PassedOn ─resume─▶ as it stood before (the unit has not ended after all, or nobody came after it)
 * everything but Confirmed ─answer─▶ Confirmed ─refuse─▶ SentBack (the plan it was to produce has been issued, or was refused)
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

    /**
     * Depends on an outside event; has no due date until that has come.
     *
     * @param again whether it was given out without waiting: then its original due date is what it was given
     */
    record Waiting(String condition, boolean again) implements State, Open, Passable {
        public Waiting(String condition) {
            this(condition, false);
        }

        /** The plan lets it wait for something else. */
        public Waiting waitFor(String another) {
            return new Waiting(another, again);
        }

        public Assigned meetCondition() {
            return new Assigned();
        }
    }

    /** Given to the unit, which has not answered yet. */
    record Assigned() implements State, Startable, Askable, Open {
        public Accepted accept() {
            return new Accepted();
        }

        public Declined decline(Reason reason) {
            return new Declined(reason);
        }

        /** What it waits for has not come after all. */
        public Waiting waitAgain(String condition) {
            return new Waiting(condition, true);
        }
    }

    /** The unit has taken it on. */
    record Accepted() implements State, Startable, Completable, Askable, Open {}

    /** Being worked on; the last progress told, if any. */
    record Started(@Nullable Progress last) implements State, Completable, Askable, Open {
        public Started progress(Progress progress) {
            return new Started(progress);
        }
    }

    /** Reported done, awaiting confirmation by the assigner: it has no due date to extend any more. */
    record Completed(Completion completion) implements State, Open {
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
    record Confirmed(Completion completion, Confirmation confirmation) implements State, Reopenable {
        /** It was confirmed by mistake: it awaits confirmation again. */
        @Override
        public Completed reopen() {
            return new Completed(completion);
        }

        /** The plan that was the answer is refused: the unit has to do it again. */
        public SentBack refuse(Reason reason) {
            return new SentBack(reason);
        }
    }

    /** The unit says it should not have it; the assigner decides: assigned again, given to another, or recalled. */
    record Declined(Reason reason) implements State, Reasoned, Extendable, Open {
        public Assigned reassign() {
            return new Assigned();
        }

        public Recalled give(Reason why) {
            return recall(why);
        }
    }

    /** Not good enough yet: the clock of the due date runs on. */
    record SentBack(Reason reason) implements State, Reasoned, Startable, Completable, Askable, Open {}

    /** Withdrawn by the assigner; counts nowhere any more, unless it is taken up again as it stood before. */
    record Recalled(Reason reason, State before) implements State, Reasoned, Reopenable {
        public Recalled {
            if (!(before instanceof Recallable)) {
                throw new IllegalArgumentException("not to be recalled: " + before);
            }
        }

        @Override
        public State reopen() {
            return before;
        }

        @Override
        public @Nullable Completion completion() {
            return before.completion();
        }
    }

    /** Its unit has ended and its heirs go on with it: open nowhere and counted nowhere, as their work counts. */
    record PassedOn(Reason reason, State before) implements State, Reasoned {
        public PassedOn {
            if (!(before instanceof Passable)) {
                throw new IllegalArgumentException("not to be passed on: " + before);
            }
        }

        /** It is its unit's again. */
        public State resume() {
            return before;
        }
    }

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
    interface Open extends Recallable, Answerable {}

    /** The assigner can withdraw it. */
    interface Recallable {
        default Recalled recall(Reason reason) {
            return new Recalled(reason, (State) this);
        }
    }

    /** The plan that it was to produce can be issued: then it is done and needs nobody's word. */
    interface Answerable {
        default Confirmed answer(Completion completion) {
            return new Confirmed(completion, new Confirmation(completion.at(), completion.by()));
        }
    }

    /** What ended it can have been a mistake. */
    interface Reopenable {
        State reopen();
    }

    /** It is in the hands of its unit, and goes to the heirs where that has ended; what its assigner decides on stays. */
    interface Passable {
        default PassedOn passOn(Reason reason) {
            return new PassedOn(reason, (State) this);
        }
    }

    /** It can be given a new due date by decision, and that can be put right; the state stays. */
    interface Extendable {}

    /** The unit works on it, and can ask for a new due date. */
    interface Askable extends Extendable, Passable {}

    /** Who agreed that it is done, and when. */
    record Confirmation(Instant at, String by) {}
}
