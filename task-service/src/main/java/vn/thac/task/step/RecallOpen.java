package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thac.core.request.Acting;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;

/** Recalls what is open of a plan's work, so many at a time; what is confirmed, recalled or passed on stays. */
@ApplicationScoped
public class RecallOpen {

    @Inject
    AssignmentStore assignments;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Returns how many; what somebody else has in hand just now is left for the next time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recall(PlanId plan, Reason reason, int limit) {
        Instant now = clock.instant();
        Step step = new Step.Recall(reason);
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> recalled = assignments.lockRecallable(plan, limit).stream()
                .map(one -> step.take(one, taking))
                .toList();
        if (!recalled.isEmpty()) {
            assignments.keep(step, recalled, now);
            tellSteps.tell(step, recalled);
        }
        return recalled.size();
    }
}
