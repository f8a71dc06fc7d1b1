package vn.thac.task.assignment;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action.Side;

/**
 * A step that somebody takes with an assignment, with what goes with it: one record for each {@link Action}, and the
 * only way in which people change an assignment.
 */
public sealed interface Step {

    Action action();

    /** How the assignment stands after it; refused where its state does not offer the step. */
    Assignment take(Assignment before, Taking taking);

    /** The reason, result or note that goes with it. */
    default @Nullable String said() {
        return null;
    }

    /** The document it refers to: the evidence of a completion, the decision of an extension. */
    default @Nullable String refersTo() {
        return null;
    }

    /**
     * Who takes a step, when, and for which side.
     *
     * @param planned asks for the due date that the plan writes for the item; null where it writes none
     */
    record Taking(Instant at, String by, Side side, Supplier<@Nullable Deadline> planned) {}

    /** The unit takes it on. */
    record Accept() implements Step {
        @Override
        public Action action() {
            return Action.ACCEPT;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.accept();
        }
    }

    /** The unit says that it should not have it. */
    record Decline(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.DECLINE;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.decline(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** Work begins, or begins again. */
    record Start() implements Step {
        @Override
        public Action action() {
            return Action.START;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.start();
        }
    }

    /** How far the work is. */
    record Advance(Progress progress) implements Step {
        @Override
        public Action action() {
            return Action.PROGRESS;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.progress(progress);
        }

        @Override
        public @Nullable String said() {
            return progress.note();
        }
    }

    /** Reported done, in time or late. */
    record Complete(String result, @Nullable String evidence) implements Step {
        @Override
        public Action action() {
            return Action.COMPLETE;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.complete(new Completion(taking.at(), taking.by(), result, evidence));
        }

        @Override
        public String said() {
            return result;
        }

        @Override
        public @Nullable String refersTo() {
            return evidence;
        }
    }

    /** What it waited for has come; a due date other than the plan's only the assigner can set with it. */
    record MeetCondition(@Nullable String note, @Nullable Deadline due) implements Step {
        @Override
        public Action action() {
            return Action.MEET_CONDITION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            Deadline planned = taking.planned().get();
            if (due != null && !due.equals(planned) && taking.side() != Side.ASSIGNER) {
                throw Refused.of(TaskRefusal.DUE_SET_BY_ASSIGNER_ONLY);
            }
            return before.meetCondition(due == null ? planned : due);
        }

        @Override
        public @Nullable String said() {
            return note;
        }
    }

    /** The assigner agrees that it is done. */
    record Confirm() implements Step {
        @Override
        public Action action() {
            return Action.CONFIRM;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.confirm(new State.Confirmation(taking.at(), taking.by()));
        }
    }

    /** The assigner wants more done. */
    record SendBack(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.SEND_BACK;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.sendBack(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** The assigner gives it to the unit that declined it once more. */
    record Reassign() implements Step {
        @Override
        public Action action() {
            return Action.REASSIGN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.reassign();
        }
    }

    /** A new due date by decision. */
    record Extend(Deadline until, Reason reason, @Nullable String decision) implements Step {
        @Override
        public Action action() {
            return Action.EXTEND;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.extend(until);
        }

        @Override
        public String said() {
            return reason.text();
        }

        @Override
        public @Nullable String refersTo() {
            return decision;
        }
    }

    /** The assigner withdraws it. */
    record Recall(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.RECALL;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.recall(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }
}
