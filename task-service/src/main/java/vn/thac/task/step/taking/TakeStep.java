package vn.thac.task.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.SightStore;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.following.CatchUp;
import vn.thac.task.step.following.FollowSeries;

/**
 * Takes one step with an assignment: may this actor, is this the version they read, then state, history, event, audit.
 * Which steps there are, of which side and from which states, says {@link Action}.
 */
@ApplicationScoped
public class TakeStep {

    /** How it stood, how it stands, and for which side somebody acted. */
    public record Taken(Assignment before, Assignment after, Side side) {}

    private final AssignmentStore assignments;
    private final PlanStore plans;
    private final SightStore sight;
    private final Sides sides;
    private final Acting acting;
    private final TellSteps tellSteps;
    private final CatchUp catchUp;
    private final FollowSeries followSeries;
    private final Clock clock;

    @Inject
    TakeStep(
            AssignmentStore assignments,
            PlanStore plans,
            SightStore sight,
            Sides sides,
            Acting acting,
            TellSteps tellSteps,
            CatchUp catchUp,
            FollowSeries followSeries,
            Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.sight = sight;
        this.sides = sides;
        this.acting = acting;
        this.tellSteps = tellSteps;
        this.catchUp = catchUp;
        this.followSeries = followSeries;
        this.clock = clock;
    }

    /** Nothing is raised from the plan that gave it until the transaction ends. */
    public void lockPlanOf(AssignmentId id) {
        plans.lock(assignments.planOf(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND)));
    }

    @Transactional
    public Taken take(AssignmentId id, @Nullable String ifMatch, Step step) {
        if (step.action() == Action.REOPEN) {
            assignments.planOf(id).ifPresent(plans::lock);
        }
        Assignment before = assignments.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        sight.require(id);
        Side side = sides.require(step.action(), before);
        ETags.require(ifMatch, before.version());
        if (step.action() == Action.REOPEN) {
            requireAsked(before);
        }
        if (step.reason() != null) {
            acting.because(step.reason().text());
        }
        Instant now = clock.instant();
        Assignment after = step.take(before, taking(before, side, now));
        assignments.keep(step, after, now);
        tellSteps.tell(step, List.of(after));
        followSeries.follow(step, after, now);
        if (step.action() == Action.REOPEN) {
            catchUp.catchUp(List.of(after));
        }
        return new Taken(before, after, side);
    }

    /** Nothing opens again of a plan that has ended, nor of what its last edition does not give. */
    private void requireAsked(Assignment before) {
        if (plans.isRecalled(before.plan())) {
            throw Refused.of(TaskRefusal.PLAN_NOT_IN_FORCE);
        }
        if (plans.isFallen(before.id())) {
            throw Refused.of(TaskRefusal.NOT_IN_THE_EDITION);
        }
    }

    private Step.Taking taking(Assignment before, Side side, Instant now) {
        return new Step.Taking(now, acting.actor().name(), side, () -> planned(before));
    }

    /** An occurrence is due on its last day. */
    private @Nullable Deadline planned(Assignment before) {
        Deadline lastDay = assignments.occurrences(List.of(before)).get(before.id());
        return lastDay == null ? plans.plannedDue(before.plan(), before.item()).orElse(null) : lastDay;
    }
}
