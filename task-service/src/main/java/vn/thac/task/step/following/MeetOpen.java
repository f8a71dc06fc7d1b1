package vn.thac.task.step.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/** All work under a plan that waits for one condition goes on together, or waits again. The plan is locked. */
@ApplicationScoped
public class MeetOpen {

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

    /** Each with the due date that the plan writes for it, an occurrence with its last day; returns how many were given so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int meet(PlanId plan, String condition, @Nullable String note, @Nullable String evidence) {
        return take(
                new Step.MeetCondition(note, null, evidence),
                assignments.lockWaiting(plan, condition),
                item -> plans.plannedDue(plan, item));
    }

    /** What has begun goes on; returns how many wait again, occurrences not counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int waitAgain(PlanId plan, String condition, Reason reason) {
        return take(
                new Step.WaitAgain(condition, reason),
                assignments.lockAll(assignments.notBegun(plan, condition)),
                item -> Optional.empty());
    }

    private int take(Step step, List<Assignment> all, Function<ItemKey, Optional<Deadline>> written) {
        Instant now = clock.instant();
        String who = acting.actor().name();
        Map<AssignmentId, Deadline> occurrences = assignments.occurrences(all);
        Map<ItemKey, Optional<Deadline>> planned = new HashMap<>();
        List<Assignment> taken = new ArrayList<>();
        for (Assignment one : all) {
            if (step.action().possibleIn(one.state().stage())) {
                @Nullable Deadline lastDay = occurrences.get(one.id());
                @Nullable
                Deadline due = lastDay == null
                        ? planned.computeIfAbsent(one.item(), written).orElse(null)
                        : lastDay;
                taken.add(step.take(one, new Step.Taking(now, who, Side.ASSIGNER, () -> due)));
            }
        }
        if (!taken.isEmpty()) {
            assignments.keep(step, taken, now);
            tellSteps.tell(step, taken);
        }
        return Math.toIntExact(
                taken.stream().filter(one -> !occurrences.containsKey(one.id())).count());
    }
}
