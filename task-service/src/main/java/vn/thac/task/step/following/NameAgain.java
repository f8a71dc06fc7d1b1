package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.EditionStore;

/** An edition gives units again what an earlier one has taken from them: it stands as it stood before it was recalled. */
@ApplicationScoped
public class NameAgain {

    private static final String AGAIN = "Giao lại theo ";

    @Inject
    EditionStore editions;

    @Inject
    FollowingStore following;

    @Inject
    AmendOpen amendOpen;

    @Inject
    TakeOwnStep takeOwnStep;

    /** The plan is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(PlanId plan, int edition, List<AssignmentId> all) {
        Reason reason = new Reason(AGAIN + editions.documentOf(plan, edition).orElse(String.valueOf(edition)));
        all.forEach(one -> takeOwnStep.take(one, new Step.NameAgain(edition, reason)));
        following.givenAgain(all);
    }

    /**
     * What the plan had not given these units any more came to them from units before them: it stands as long as what these
     * had, and follows what was written meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byOrigins(PlanId plan, List<AssignmentId> all) {
        if (all.isEmpty()) {
            return;
        }
        following.givenAgain(all);
        List<UnitId> units = following.unitsOf(all);
        following.nameWithOrigins(plan, units);
        amendOpen.amend(plan, units);
    }
}
