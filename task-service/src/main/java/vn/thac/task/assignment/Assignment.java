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
 */
public record Assignment(
        AssignmentId id,
        PlanId plan,
        ItemKey item,
        UnitId unit,
        Holding holding,
        @Nullable Deadline originalDue,
        @Nullable Deadline due,
        State state,
        long version) {

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
        Assignment met = from(State.Waiting.class, Action.MEET_CONDITION, State.Waiting::meetCondition);
        return new Assignment(id, plan, item, unit, holding, from, from, met.state, met.version);
    }

    /** A new due date by decision. It must lie after the present one, and the original stays. */
    public Assignment extend(Deadline until) {
        Assignment same = from(State.Extendable.class, Action.EXTEND, state -> this.state);
        if (due != null && !until.isAfter(due)) {
            throw Refused.at(TaskRefusal.EXTENSION_NOT_LATER, "/due", Map.of("due", due, "asked", until));
        }
        return new Assignment(id, plan, item, unit, holding, originalDue, until, same.state, same.version);
    }

    /** The unit turned out to hold a stronger part in the same duty. */
    public Assignment strengthen(Holding stronger) {
        return new Assignment(id, plan, item, unit, stronger, originalDue, due, state, version + 1);
    }

    private <T> Assignment from(Class<T> needed, Action action, Function<T, State> step) {
        if (!needed.isInstance(state)) {
            throw Refused.of(
                    TaskRefusal.STEP_NOT_ALLOWED,
                    Map.of("step", action.wire(), "state", state.stage().wire()));
        }
        State next = step.apply(needed.cast(state));
        return new Assignment(id, plan, item, unit, holding, originalDue, due, next, version + 1);
    }
}
