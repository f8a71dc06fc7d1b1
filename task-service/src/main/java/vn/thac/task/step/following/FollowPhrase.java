package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;

/**
 * A unit is taken out of those whom a phrase of a plan means: what it has by that alone is recalled, unless it is confirmed,
 * recalled or passed on. Meant again, it has it again as it stood; what somebody recalled stays so.
 */
@ApplicationScoped
public class FollowPhrase {

    /** An item of the plan in the hands of a unit. */
    public record Held(UnitId unit, ItemKey item) {}

    @Inject
    PlanStore plans;

    @Inject
    FollowingStore following;

    @Inject
    TakeOwnStep takeOwnStep;

    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOut(PlanId plan, int edition, List<Held> held, Reason reason) {
        plans.lock(plan);
        List<AssignmentId> lost = following.held(plan, held);
        lost.forEach(one -> takeOwnStep.take(one, new Step.Recall(reason)));
        following.fell(lost, edition);
    }

    /** Nothing is given back under a plan that asks nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(PlanId plan, List<Held> held, Reason reason) {
        plans.lock(plan);
        if (plans.recalled(Set.of(plan)).isEmpty()) {
            List<AssignmentId> again = following.taken(plan, held);
            again.forEach(one -> takeOwnStep.take(one, new Step.Reopen(reason)));
            following.givenAgain(again);
        }
    }
}
