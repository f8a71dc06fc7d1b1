package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thac.core.request.Acting;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Step;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/** Takes a step that is nobody's, as it follows from what happened elsewhere; where it is no longer possible, nothing. */
@ApplicationScoped
public class TakeOwnStep {

    @Inject
    AssignmentStore assignments;

    @Inject
    TellSteps tellSteps;

    @Inject
    CatchUp catchUp;

    @Inject
    FollowSeries followSeries;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(AssignmentId id, Step step) {
        Assignment before = assignments.lock(id).orElseThrow();
        Action action = step.action();
        if (!action.possibleIn(before.state().stage())) {
            return;
        }
        Instant now = clock.instant();
        Assignment after = step.take(before, new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null));
        assignments.keep(step, after, now);
        tellSteps.tell(step, List.of(after));
        followSeries.follow(step, after, now);
        if (action == Action.REOPEN || action == Action.REFUSE_ANSWER) {
            catchUp.catchUp(List.of(after));
        }
    }
}
