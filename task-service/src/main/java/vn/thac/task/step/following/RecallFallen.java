package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.Edition;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/** Recalls what an edition of a plan does not give these units any more; what is confirmed, recalled or passed on stays. */
@ApplicationScoped
public class RecallFallen {

    @Inject
    FollowingStore following;

    @Inject
    AssignmentStore assignments;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** The plan is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recallOf(Edition edition, List<UnitId> units) {
        following.nameWithOrigins(edition.plan(), units);
        recall(edition, following.fallen(edition.plan(), edition.number(), units));
    }

    /** These, as far as they are open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recall(Edition edition, List<AssignmentId> fallen) {
        recall(edition.number(), new Reason(edition.why()), fallen);
    }

    /** The same where something else than its text leaves them out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recall(int edition, Reason why, List<AssignmentId> fallen) {
        Instant now = clock.instant();
        Step step = new Step.FallAway(edition, why);
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> recalled = assignments.lockAll(fallen).stream()
                .filter(one -> Action.RECALL.possibleIn(one.state().stage()))
                .map(one -> step.take(one, taking))
                .toList();
        if (!recalled.isEmpty()) {
            assignments.keep(step, recalled, now);
            tellSteps.tellTogether(
                    recalled.stream().map(one -> new TellSteps.Told(step, one)).toList());
            following.fell(recalled.stream().map(Assignment::id).toList(), edition);
        }
    }
}
