package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.task.ItemKey;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;

/**
 * What an assignment waited for has come. A condition is one thing of its plan: said by whoever gave the work, it is met
 * for all that wait for it, and for all that are given such work later; a holder says it for itself.
 */
@ApplicationScoped
class MeetCondition {

    @Inject
    TakeStep takeStep;

    @Inject
    AssignmentStore assignments;

    @Inject
    PlanStore plans;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    void meet(AssignmentId id, @Nullable String ifMatch, Step.MeetCondition step) {
        plans.lock(assignments.planOf(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND)));
        TakeStep.Taken taken = takeStep.take(id, ifMatch, step);
        if (taken.side() == Side.ASSIGNER && taken.before().state() instanceof State.Waiting waiting) {
            meetForAll(taken.before(), waiting.condition(), step);
        }
    }

    /** Each with the due date that the plan writes for it. */
    private void meetForAll(Assignment first, String condition, Step.MeetCondition said) {
        Instant now = clock.instant();
        plans.meet(first.plan(), condition, now);
        Step step = new Step.MeetCondition(said.note(), null);
        Map<ItemKey, @Nullable Deadline> planned = new HashMap<>();
        List<Assignment> met = new ArrayList<>();
        for (Assignment one : assignments.lockWaiting(first.plan(), condition)) {
            if (!planned.containsKey(one.item())) {
                planned.put(one.item(), plans.plannedDue(one.plan(), one.item()).orElse(null));
            }
            met.add(step.take(
                    one, new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> planned.get(one.item()))));
        }
        assignments.keep(step, met, now);
        tellSteps.tell(step, met);
    }
}
