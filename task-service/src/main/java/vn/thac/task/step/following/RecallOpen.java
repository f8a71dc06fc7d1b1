package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/** Recalls what is open of a plan's work, so many units at a time; what is confirmed, recalled or passed on stays. */
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

    /**
     * Of the next so many units that have something under the plan; what somebody else has in hand just now is left for the
     * next time.
     *
     * @param last the unit before them; null for the first
     * @return the last of them; empty where there are no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UnitId> recall(PlanId plan, Reason reason, @Nullable UnitId last, int limit) {
        List<UnitId> units = assignments.unitsAfter(plan, last, limit);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Step step = new Step.Recall(reason);
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> recalled = assignments.lockRecallable(plan, units).stream()
                .map(one -> step.take(one, taking))
                .toList();
        if (!recalled.isEmpty()) {
            assignments.keep(step, recalled, now);
            tellSteps.tellTogether(
                    recalled.stream().map(one -> new TellSteps.Told(step, one)).toList());
        }
        return Optional.of(units.get(units.size() - 1));
    }
}
