package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

/**
 * What is open again is as if it had been so all the time: it follows what editions wrote meanwhile, and does not wait for
 * what has come. The plan is locked.
 */
@ApplicationScoped
public class CatchUp {

    @Inject
    AmendOpen amendOpen;

    @Inject
    FollowingStore following;

    @Inject
    MeetOpen meetOpen;

    /** All under one plan. */
    public void catchUp(List<Assignment> again) {
        if (!again.isEmpty()) {
            PlanId plan = again.get(0).plan();
            List<AssignmentId> ids = again.stream().map(Assignment::id).toList();
            amendOpen.amendSome(plan, ids);
            if (again.stream().anyMatch(one -> one.state().stage() == Stage.WAITING)) {
                waitNoMore(plan, ids);
            }
        }
    }

    /** Only the second, for whoever has told what was written. */
    public void waitNoMore(PlanId plan, List<AssignmentId> again) {
        following.metMeanwhile(plan, again).forEach(condition -> meetOpen.meet(plan, condition, null, null));
    }
}
