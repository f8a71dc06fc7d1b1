package vn.thac.task.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Position;
import vn.thac.directory.command.PositionStore;
import vn.thac.directory.command.Relation;
import vn.thac.directory.command.Relations;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.SightStore;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.AssignmentsRaised;
import vn.thac.task.step.AssignmentsRaised.Raised;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.following.CatchUp;
import vn.thac.task.step.following.FollowSeries;

/**
 * What a unit declined is given to another one, or once more to the same. Another unit must be one that may be asked; it
 * has an assignment of its own, or takes up again the one that it had, and the one that declined keeps its trace.
 */
@ApplicationScoped
class ReassignDuty {

    private static final String UNIT = "/unit";

    @Inject
    TakeStep takeStep;

    @Inject
    AssignmentStore assignments;

    @Inject
    PlanStore plans;

    @Inject
    SightStore sight;

    @Inject
    Sides sides;

    @Inject
    Directory directory;

    @Inject
    PositionStore positions;

    @Inject
    TellSteps tellSteps;

    @Inject
    FollowSeries followSeries;

    @Inject
    CatchUp catchUp;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    void reassign(AssignmentId id, @Nullable String ifMatch, StepResource.Reassignment to) {
        PlanId plan = assignments.planOf(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        sight.require(id);
        plans.lock(plan);
        Assignment before = assignments.lock(id).orElseThrow();
        sides.require(Action.REASSIGN, before);
        if (plans.isRecalled(plan)) {
            throw Refused.of(TaskRefusal.PLAN_NOT_IN_FORCE);
        }
        LocalDate today = Vietnam.today(clock);
        UnitId other = to.unit() == null ? before.unit() : directory.require(to.unit(), today, UNIT);
        Reason reason = to.reason() == null || to.reason().isBlank() ? null : new Reason(to.reason());
        if (other.equals(before.unit())) {
            if (to.due() != null) {
                throw Refused.at(TaskRefusal.ANOTHER_UNIT_NEEDED, "/due", Map.of());
            }
            takeStep.take(id, ifMatch, new Step.Reassign(reason));
            return;
        }
        Deadline due = to.due() == null ? null : new Deadline(to.due());
        give(before, ifMatch, other, due, reason == null ? declined(before) : reason, today);
    }

    private void give(
            Assignment before,
            @Nullable String ifMatch,
            UnitId other,
            @Nullable Deadline due,
            Reason reason,
            LocalDate today) {
        UnitId assigner = sides.assignerOf(before);
        Relation relation = relation(before.holding().relation(), assigner, other, today);
        if (due != null && due.passedOn(today)) {
            throw Refused.at(TaskRefusal.EXTENSION_OVER, "/due", Map.of("asked", due, "today", today));
        }
        Assignment fresh = before.givenTo(other, relation, due);
        Optional<Assignment> had = assignments.sameOf(before.id(), other).flatMap(assignments::lock);
        had.filter(one -> one.state().stage() != Stage.RECALLED).ifPresent(one -> {
            throw Refused.at(TaskRefusal.UNIT_HAS_IT_ALREADY, UNIT, Map.of("unit", directory.nameOf(other, today)));
        });
        AssignmentId now = had.map(Assignment::id).orElse(fresh.id());
        takeStep.take(before.id(), ifMatch, new Step.Give(now, directory.named(other, today), reason));
        if (had.isPresent()) {
            takeUp(had.get(), before.id(), fresh.holding(), due, reason);
        } else {
            raise(fresh, before.id(), today);
        }
    }

    private void raise(Assignment fresh, AssignmentId origin, LocalDate today) {
        assignments.insert(fresh, origin, clock.instant());
        PlanStore.Named item = plans.named(fresh.plan(), fresh.item());
        changes.record(AssignmentsRaised.change(
                fresh.plan(),
                item.edition(),
                today,
                directory.named(fresh.unit(), today),
                List.of(Raised.of(fresh, item.kind(), assigner(fresh, today)))));
    }

    private @Nullable NamedUnit assigner(Assignment fresh, LocalDate today) {
        return fresh.assigner() == null ? null : directory.named(fresh.assigner(), today);
    }

    /**
     * It stands as before it was recalled, but as the plan writes it by now; what it had declined then is assigned to it
     * again.
     */
    private void takeUp(Assignment had, AssignmentId origin, Holding part, @Nullable Deadline due, Reason reason) {
        Assignment now = take(had, new Step.Reopen(reason));
        if (now.state() instanceof State.Declined) {
            now = take(now, new Step.Reassign(reason));
        }
        assignments.giveAgain(now.id(), origin, part, clock.instant());
        catchUp.catchUp(List.of(now));
        now = assignments.lock(now.id()).orElseThrow();
        if (due != null && !due.equals(now.due())) {
            take(now, new Step.Extend(due, reason, null));
        }
    }

    private Assignment take(Assignment before, Step step) {
        Step.Taking taking = new Step.Taking(clock.instant(), acting.actor().name(), Side.ASSIGNER, () -> null);
        Assignment after = step.take(before, taking);
        assignments.keep(step, after, taking.at());
        tellSteps.tell(step, List.of(after));
        followSeries.follow(step, after, taking.at());
        return after;
    }

    /** Never more than may be said to that unit, nor than was said to the one that declined. */
    private Relation relation(Relation held, UnitId assigner, UnitId other, LocalDate today) {
        Position position = positions.of(assigner, List.of(other), today).getOrDefault(other, Position.ELSEWHERE);
        Relation most = Relations.strongest(position, track(assigner, today), track(other, today))
                .orElseThrow(() -> Refused.at(
                        TaskRefusal.UNIT_NOT_TO_BE_ASKED, UNIT, Map.of("unit", directory.nameOf(other, today))));
        return most == Relation.REQUESTED ? most : held;
    }

    private String track(UnitId unit, LocalDate today) {
        return directory.find(unit, today).map(KnownUnit::track).orElse("");
    }

    /** Why the unit that had it declined; empty states are refused by the step itself. */
    private static Reason declined(Assignment before) {
        return before.state() instanceof State.Declined state ? state.reason() : new Reason("–");
    }
}
