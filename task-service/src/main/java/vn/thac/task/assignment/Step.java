package vn.thac.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action.Side;

/**
 * A step with an assignment, with what goes with it: the only way in which people, and the answer to a mandate, change
 * one. An {@link Action} that ends in two ways has two.
 */
public sealed interface Step {

    Action action();

    /** How the assignment stands after it; refused where its state does not offer the step. */
    Assignment take(Assignment before, Taking taking);

    /** Why it is taken, where it says. */
    default @Nullable Reason reason() {
        return null;
    }

    /** The edition of the plan from which it follows; null where it is somebody's decision. */
    default @Nullable Integer edition() {
        return null;
    }

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
    record Taking(Instant at, String by, Side side, Supplier<@Nullable Deadline> planned) {

        LocalDate today() {
            return Vietnam.dayOf(at);
        }
    }

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
    record MeetCondition(
            @Nullable String note,
            @Nullable Deadline due,
            @Nullable String evidence) implements Step {

        public MeetCondition(@Nullable String note, @Nullable Deadline due) {
            this(note, due, null);
        }

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

        @Override
        public @Nullable String refersTo() {
            return evidence;
        }
    }

    /** What it waits for had not come after all; nobody's step with one assignment alone. */
    record WaitAgain(String condition, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.TAKE_BACK_CONDITION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.waitAgain(condition);
        }

        @Override
        public String said() {
            return reason.text();
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
    record Reassign(@Nullable Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.REASSIGN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.reassign();
        }

        @Override
        public @Nullable String said() {
            return reason == null ? null : reason.text();
        }
    }

    /** The assigner gives it to another unit than the one that declined it; {@code other} is what that one has then. */
    record Give(AssignmentId other, NamedUnit to, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.REASSIGN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.give(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }

        @Override
        public String refersTo() {
            return other.toString();
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
            return before.extend(until, taking.today());
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

    /** The last extension had a wrong day; without a day it is taken back. */
    record CorrectExtension(
            @Nullable Deadline until,
            Reason reason,
            @Nullable String decision) implements Step {
        @Override
        public Action action() {
            return Action.CORRECT_EXTENSION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.correctExtension(until);
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

    /** The holder asks the assigner for a new due date. */
    record AskExtension(Deadline until, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.ASK_EXTENSION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.askExtension(until, reason, taking.at());
        }

        @Override
        public String said() {
            return reason.text();
        }

        @Override
        public String refersTo() {
            return until.toString();
        }
    }

    /** The assigner grants what was asked, or another day. */
    record GrantExtension(
            @Nullable Deadline until,
            @Nullable Reason reason,
            @Nullable String decision) implements Step {
        @Override
        public Action action() {
            return Action.DECIDE_EXTENSION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.grantExtension(until, taking.today());
        }

        @Override
        public @Nullable String said() {
            return reason == null ? null : reason.text();
        }

        @Override
        public @Nullable String refersTo() {
            return decision;
        }
    }

    /** The assigner refuses what was asked. */
    record RefuseExtension(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.DECIDE_EXTENSION;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.refuseExtension(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** It was confirmed or recalled by mistake. */
    record Reopen(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.REOPEN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.reopen();
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** The plan that it was to produce has been issued; nobody's step. */
    record Answer(Instant at, String result, @Nullable String plan) implements Step {
        @Override
        public Action action() {
            return Action.ANSWER;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.answer(new Completion(at, taking.by(), result, plan));
        }

        @Override
        public String said() {
            return result;
        }

        @Override
        public @Nullable String refersTo() {
            return plan;
        }
    }

    /** Whoever asked for the plan does not take it as the answer; nobody's step. */
    record RefuseAnswer(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.REFUSE_ANSWER;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.refuseAnswer(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** An edition of the plan writes it otherwise; nobody's step. */
    record Amend(Amendment amendment) implements Step {
        @Override
        public Action action() {
            return Action.AMEND;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.amend(amendment);
        }

        @Override
        public Integer edition() {
            return amendment.edition();
        }

        @Override
        public @Nullable String refersTo() {
            return amendment.document();
        }
    }

    /** An edition of the plan does not give it to the unit any more; nobody's step. */
    record FallAway(int number, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.RECALL;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.recall(reason);
        }

        @Override
        public Integer edition() {
            return number;
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** A later edition gives it to the unit again; nobody's step. */
    record NameAgain(int number, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.REOPEN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.reopen();
        }

        @Override
        public Integer edition() {
            return number;
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** Another unit hands the item down, or its plan gives it itself; nobody's step. */
    record Assign(@Nullable UnitId to, int number) implements Step {
        @Override
        public Action action() {
            return Action.ASSIGN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.assignedBy(to);
        }

        @Override
        public Integer edition() {
            return number;
        }
    }

    /**
     * Its unit has ended, and others go on with it; nobody's step.
     *
     * @param heirs what each of them has of it
     */
    record PassOn(Reason reason, List<Part> heirs) implements Step {
        @Override
        public Action action() {
            return Action.PASS_ON;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.passOn(reason);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** Its unit has ended, and another answers for what stays with it, or the unit itself again; nobody's step. */
    record AnswerFor(UnitId owner, Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.PASS_ON;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.ownedBy(owner);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** It takes in what units had that have ended; nobody's step. */
    record Join(Reason reason, List<Assignment> predecessors) implements Step {
        @Override
        public Action action() {
            return Action.JOIN;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.join(predecessors);
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** Its unit has not ended after all, or nobody came after it; nobody's step. */
    record Resume(Reason reason) implements Step {
        @Override
        public Action action() {
            return Action.RESUME;
        }

        @Override
        public Assignment take(Assignment before, Taking taking) {
            return before.resume();
        }

        @Override
        public String said() {
            return reason.text();
        }
    }

    /** An assignment of the same work in other hands. */
    record Part(AssignmentId assignmentId, UnitId unit) {

        public static Part of(Assignment one) {
            return new Part(one.id(), one.unit());
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
