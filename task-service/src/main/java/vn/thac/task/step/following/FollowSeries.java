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
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/**
 * The open occurrences of a series, and what its unit hands down of it, are recalled with it, also where another unit gets it;
 * opened again with it, they stand as before.
 */
@ApplicationScoped
public class FollowSeries {

    @Inject
    AssignmentStore assignments;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    public void follow(Step taken, Assignment after, Instant now) {
        if (after.state() instanceof State.Recalled recalled) {
            take(new Step.Recall(recalled.reason()), assignments.lockOpenWith(after.id()), now);
        }
        if (taken.action() == Action.REOPEN) {
            Reason why = Objects.requireNonNull(taken.reason());
            take(new Step.Reopen(why), assignments.lockRecalledWith(after.id()), now);
        }
    }

    private void take(Step step, List<Assignment> all, Instant now) {
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> taken = all.stream()
                .filter(one -> step.action().possibleIn(one.state().stage()))
                .map(one -> step.take(one, taking))
                .toList();
        if (!taken.isEmpty()) {
            assignments.keep(step, taken, now);
            tellSteps.tell(step, taken);
        }
    }
}
