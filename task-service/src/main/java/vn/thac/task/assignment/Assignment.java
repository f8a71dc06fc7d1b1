package vn.thac.task.assignment;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;

/**
 * A duty or task of one unit under one plan (nhiệm vụ được giao), followed until confirmed. There is exactly one for
 * plan × item × unit. The original due date is never overwritten; every change raises the version by one.
 *
 * @param unit who was given it
 * @param owner who answers for it: the same unit, or its heir
 */
public record Assignment(
        AssignmentId id,
        PlanId plan,
        ItemKey item,
        UnitId unit,
        UnitId owner,
        Holding holding,
        @Nullable Deadline originalDue,
        @Nullable Deadline due,
        State state,
        long version) {

    /**
     * As a unit is given it. What waits for an outside event has no due date until that has come.
     *
     * @param planned the due date that the plan writes
     * @param condition what it waits for
     */
    public static Assignment raised(
            PlanId plan,
            ItemKey item,
            UnitId unit,
            Holding holding,
            @Nullable Deadline planned,
            @Nullable String condition) {
        Deadline due = condition == null ? planned : null;
        return new Assignment(
                AssignmentId.next(), plan, item, unit, unit, holding, due, due, State.first(condition), 1);
    }

    public Assignment accept() {
        return from(State.Assigned.class, Action.ACCEPT, State.Assigned::accept);
    }

    public Assignment decline(Reason reason) {
        return from(State.Assigned.class, Action.DECLINE, state -> state.decline(reason));
    }

    public Assignment reassign() {
        return from(State.Declined.class, Action.REASSIGN, State.Declined::reassign);
    }

    public Assignment start() {
        return from(State.Startable.class, Action.START, State.Startable::start);
    }

    public Assignment progress(Progress progress) {
        return from(State.Started.class, Action.PROGRESS, state -> state.progress(progress));
    }

    public Assignment complete(Completion completion) {
        return from(State.Completable.class, Action.COMPLETE, state -> state.complete(completion));
    }

    public Assignment confirm(State.Confirmation confirmation) {
        return from(State.Completed.class, Action.CONFIRM, state -> state.confirm(confirmation));
    }

    public Assignment sendBack(Reason reason) {
        return from(State.Completed.class, Action.SEND_BACK, state -> state.sendBack(reason));
    }

    public Assignment recall(Reason reason) {
        return from(State.Recallable.class, Action.RECALL, state -> state.recall(reason));
    }

    /** The outside event has come; from now on the due date counts, if there is one. */
    public Assignment meetCondition(@Nullable Deadline from) {
        return from(State.Waiting.class, Action.MEET_CONDITION, State.Waiting::meetCondition)
                .dated(from, from);
    }

    /** A new due date by decision. It must lie after the present one, and the original stays. */
    public Assignment extend(Deadline until) {
        Assignment same = from(State.Extendable.class, Action.EXTEND, state -> this.state);
        if (due != null && !until.isAfter(due)) {
            throw Refused.at(TaskRefusal.EXTENSION_NOT_LATER, "/due", Map.of("due", due, "asked", until));
        }
        return same.dated(originalDue, until);
    }

    /** The unit has ended and its heirs go on, each in an assignment of its own. */
    public Assignment passOn(Reason reason) {
        return from(State.Passable.class, Action.PASS_ON, state -> state.passOn(reason));
    }

    /** What an heir is given that has no assignment for the same item yet: it begins anew, with the same dates. */
    public Assignment inheritedBy(UnitId heir, AssignmentId as) {
        State first = state instanceof State.Waiting ? state : new State.Assigned();
        return new Assignment(as, plan, item, heir, heir, holding, originalDue, due, first, 1);
    }

    /** An heir's assignment takes in that of a predecessor: the stronger part and the earlier dates of the two. */
    public Assignment join(Assignment predecessor) {
        Assignment joined = holding(holding.stronger(predecessor.holding)).next(state);
        return state instanceof State.Waiting
                ? joined
                : joined.dated(
                        Deadline.earlier(originalDue, predecessor.originalDue), Deadline.earlier(due, predecessor.due));
    }

    /** Somebody else answers for it from now on; whose work it was stays. */
    public Assignment ownedBy(UnitId heir) {
        return new Assignment(id, plan, item, unit, heir, holding, originalDue, due, state, version + 1);
    }

    private <T> Assignment from(Class<T> needed, Action action, Function<T, State> to) {
        if (!needed.isInstance(state)) {
            throw Refused.of(
                    TaskRefusal.STEP_NOT_ALLOWED,
                    Map.of("step", action.wire(), "state", state.stage().wire()));
        }
        return next(to.apply(needed.cast(state)));
    }

    private Assignment next(State state) {
        return new Assignment(id, plan, item, unit, owner, holding, originalDue, due, state, version + 1);
    }

    private Assignment dated(@Nullable Deadline original, @Nullable Deadline now) {
        return new Assignment(id, plan, item, unit, owner, holding, original, now, state, version);
    }

    private Assignment holding(Holding holding) {
        return new Assignment(id, plan, item, unit, owner, holding, originalDue, due, state, version);
    }
}
