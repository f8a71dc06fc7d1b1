package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.thac.core.request.Acting;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.rhythm.Rhythm;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.AssignmentStore.RecalledWith;
import vn.thac.task.step.TellSteps;

/**
 * The open occurrences of a series, and what its unit hands down of it, are recalled with it, also where another unit gets it;
 * opened again with it, they stand as before. Where an edition has written another rhythm meanwhile, what was to come and is
 * not among its windows stays away; what was over is owed.
 */
@ApplicationScoped
public class FollowSeries {

    @Inject
    AssignmentStore assignments;

    @Inject
    PlanStore plans;

    @Inject
    TellSteps tellSteps;

    @Inject
    CatchUp catchUp;

    @Inject
    Acting acting;

    public void follow(Step taken, Assignment after, Instant now) {
        if (after.state() instanceof State.Recalled recalled) {
            take(new Step.Recall(recalled.reason()), assignments.lockOpenWith(after.id()), now);
        }
        if (taken.action() == Action.REOPEN) {
            Reason why = Objects.requireNonNull(taken.reason());
            catchUp.catchUp(take(new Step.Reopen(why), assignments.lockAll(comingBackWith(after)), now));
        }
    }

    private List<AssignmentId> comingBackWith(Assignment series) {
        List<RecalledWith> all = assignments.recalledWith(series.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Rhythm rhythm = plans.rhythm(series.plan(), series.item());
        return all.stream()
                .filter(one -> one.days() == null
                        || one.owed()
                        || rhythm.has(one.days().from(), one.days().to()))
                .map(RecalledWith::id)
                .toList();
    }

    private List<Assignment> take(Step step, List<Assignment> all, Instant now) {
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> taken = all.stream()
                .filter(one -> step.action().possibleIn(one.state().stage()))
                .map(one -> step.take(one, taking))
                .toList();
        if (!taken.isEmpty()) {
            assignments.keep(step, taken, now);
            tellSteps.tell(step, taken);
        }
        return taken;
    }
}
