package vn.thac.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;

/**
 * A duty or task of one unit under one plan (nhiệm vụ được giao), followed until confirmed. There is exactly one for
 * plan × item × unit. The original due date is never overwritten; every change raises the version by one.
 *
 * @param unit who was given it
 * @param owner who answers for it: the same unit, or its heir
 * @param assigner who decides on it where another unit hands the item down to it; null: whose plan it is
 */
public record Assignment(
        AssignmentId id,
        PlanId plan,
        ItemKey item,
        UnitId unit,
        UnitId owner,
        @Nullable UnitId assigner,
        Holding holding,
        Dates dates,
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
                AssignmentId.next(),
                plan,
                item,
                unit,
                unit,
                null,
                holding,
                Dates.given(due),
                State.first(condition),
                1);
    }

    public @Nullable Deadline originalDue() {
        return dates.original();
    }

    public @Nullable Deadline due() {
        return dates.due();
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
        return from(State.Completable.class, Action.COMPLETE, state -> state.complete(completion))
                .dated(dates.reported(completion.at()).unasked());
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
        boolean givenBefore = state instanceof State.Waiting waiting && waiting.again();
        return from(State.Waiting.class, Action.MEET_CONDITION, State.Waiting::meetCondition)
                .dated(dates.met(from, givenBefore));
    }

    /** The outside event had not come after all. */
    public Assignment waitAgain(String condition) {
        return from(State.Assigned.class, Action.TAKE_BACK_CONDITION, state -> state.waitAgain(condition))
                .dated(dates.paused());
    }

    /** The plan writes it otherwise. Work that has begun goes on, whatever it is to wait for now. */
    public Assignment amend(Amendment by) {
        Assignment after = from(State.Open.class, Action.AMEND, state -> by.state(this.state))
                .holding(by.holding() == null ? holding : by.holding());
        if (after.state instanceof State.Waiting) {
            return after.dated(after.dates.paused());
        }
        if (state instanceof State.Waiting waiting) {
            return after.dated(after.dates.met(by.due(), waiting.again()));
        }
        return by.moves() ? after.dated(after.dates.replanned(by.dueBefore(), by.due())) : after;
    }

    /** A new due date by decision. It must lie after the present one and not be over, and the original stays. */
    public Assignment extend(Deadline until, LocalDate today) {
        return from(State.Extendable.class, Action.EXTEND, state -> this.state).dated(dates.extended(until, today));
    }

    /** The last extension had a wrong day; null takes it back. */
    public Assignment correctExtension(@Nullable Deadline until) {
        return from(State.Extendable.class, Action.CORRECT_EXTENSION, state -> this.state)
                .dated(dates.corrected(until));
    }

    /** The holder asks for a new due date; nothing changes until the assigner decides. */
    public Assignment askExtension(Deadline until, Reason reason, Instant at) {
        return from(State.Askable.class, Action.ASK_EXTENSION, state -> this.state)
                .dated(dates.asking(until, reason, at, Vietnam.dayOf(at)));
    }

    /** The assigner grants what was asked, or another day. */
    public Assignment grantExtension(@Nullable Deadline until, LocalDate today) {
        Assignment same = from(State.Askable.class, Action.DECIDE_EXTENSION, state -> this.state);
        Deadline asked = dates.open().until();
        return same.dated(dates.extended(until == null ? asked : until, today));
    }

    public Assignment refuseExtension(Reason reason) {
        return from(State.Askable.class, Action.DECIDE_EXTENSION, state -> this.state)
                .dated(dates.refusing(reason));
    }

    /** What was confirmed awaits confirmation again; what was recalled stands as it stood before. */
    public Assignment reopen() {
        return from(State.Reopenable.class, Action.REOPEN, State.Reopenable::reopen);
    }

    /** The plan that it was to produce has been issued. */
    public Assignment answer(Completion completion) {
        return from(State.Answerable.class, Action.ANSWER, state -> state.answer(completion))
                .dated(dates.reported(completion.at()).unasked());
    }

    /** Whoever asked for that plan does not take it as the answer. */
    public Assignment refuseAnswer(Reason reason) {
        return from(State.Confirmed.class, Action.REFUSE_ANSWER, state -> state.refuse(reason));
    }

    /** The assigner gives it to another unit, which has an assignment of its own. */
    public Assignment give(Reason reason) {
        return from(State.Declined.class, Action.REASSIGN, state -> state.give(reason));
    }

    /** What that other unit gets: it begins anew, with the present due date or another one as its own. */
    public Assignment givenTo(UnitId other, Relation relation, @Nullable Deadline until) {
        return new Assignment(
                AssignmentId.next(),
                plan,
                item,
                other,
                other,
                assigner,
                new Holding(holding.role(), relation),
                Dates.given(until == null ? due() : until),
                new State.Assigned(),
                1);
    }

    /** The unit has ended and its heirs go on, each in an assignment of its own. */
    public Assignment passOn(Reason reason) {
        return from(State.Passable.class, Action.PASS_ON, state -> state.passOn(reason));
    }

    /** It is its unit's after all, as it stood before. */
    public Assignment resume() {
        return from(State.PassedOn.class, Action.RESUME, State.PassedOn::resume);
    }

    /**
     * What an heir is given that has no assignment for the same item yet: it begins anew, with the same dates, and what was
     * asked of the assigner is asked still.
     */
    public Assignment inheritedBy(UnitId heir, AssignmentId as) {
        State first = state instanceof State.Waiting ? state : new State.Assigned();
        return new Assignment(as, plan, item, heir, heir, assigner, holding, dates.inherited(), first, 1);
    }

    /**
     * An heir's assignment takes in those of predecessors: the strongest part and the earliest due date of all. What it was
     * given first stays its original due date.
     */
    public Assignment join(Collection<Assignment> predecessors) {
        Assignment joined = next(state);
        for (Assignment one : predecessors) {
            joined = joined.holding(joined.holding.stronger(one.holding));
            if (!(state instanceof State.Waiting)) {
                joined = joined.dated(joined.dates.joined(one.dates));
            }
        }
        return joined;
    }

    /** The same, told as its first version: it has come together before anybody knew of it. */
    public Assignment atFirst() {
        return new Assignment(id, plan, item, unit, owner, assigner, holding, dates, state, 1);
    }

    /** Somebody else answers for it from now on; whose work it was stays. */
    public Assignment ownedBy(UnitId heir) {
        return new Assignment(id, plan, item, unit, heir, assigner, holding, dates, state, version + 1);
    }

    /** Another unit decides on it from now on; null: whose plan it is. */
    public Assignment assignedBy(@Nullable UnitId other) {
        return from(State.Open.class, Action.ASSIGN, state -> this.state).handedDownBy(other);
    }

    /** The same as another unit hands it down, or nobody. */
    public Assignment handedDownBy(@Nullable UnitId other) {
        return new Assignment(id, plan, item, unit, owner, other, holding, dates, state, version);
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
        Dates then = state.stage().turn() == Action.Side.HOLDER ? dates : dates.unasked();
        return new Assignment(id, plan, item, unit, owner, assigner, holding, then, state, version + 1);
    }

    private Assignment dated(Dates then) {
        return new Assignment(id, plan, item, unit, owner, assigner, holding, then, state, version);
    }

    private Assignment holding(Holding holding) {
        return new Assignment(id, plan, item, unit, owner, assigner, holding, dates, state, version);
    }
}
