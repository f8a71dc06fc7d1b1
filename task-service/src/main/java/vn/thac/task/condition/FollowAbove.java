package vn.thac.task.condition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.thac.core.request.Acting;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.plan.PlanStore;

/**
 * Holds conditions against those of the plans above that they are: met there, met here; taken back there, taken back here
 * where it was met by that. What was said here for itself stays. Each turn is one transaction, safe to repeat.
 */
@ApplicationScoped
class FollowAbove {

    private static final int AT_ONCE = 100;
    private static final String NOT_YET = "Điều kiện ở kế hoạch cấp trên đã được rút lại";

    @Inject
    ConditionStore conditions;

    @Inject
    ChangeCondition changeCondition;

    @Inject
    PlanStore plans;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Returns whether there may be more. */
    boolean run() {
        List<ConditionId> moved = QuarkusTransaction.requiringNew().call(() -> conditions.moved(AT_ONCE));
        for (ConditionId one : moved) {
            QuarkusTransaction.requiringNew().run(() -> settle(one));
        }
        return !moved.isEmpty();
    }

    /** Under a plan that has ended nothing waits. */
    private void settle(ConditionId id) {
        PlanId plan = conditions.planOf(id).orElseThrow();
        plans.lock(plan);
        Condition here = conditions.lock(id).orElseThrow();
        conditions.settled(id);
        if (plans.isRecalled(plan)) {
            return;
        }
        acting.asSystem("condition", plans.ownerOf(plan).orElseThrow());
        Optional<Condition> above = conditions.metAbove(here);
        if (!here.isMet()) {
            above.ifPresent(from -> changeCondition.meet(here, met(here, from)));
        } else if (conditions.isTakenBackAbove(here)) {
            changeCondition.takeBack(here, new Reason(NOT_YET));
            above.ifPresent(from -> changeCondition.meet(here.takeBack(), met(here, from)));
        }
    }

    private Condition.Met met(Condition here, Condition from) {
        Condition.Met there = from.met();
        if (there == null) {
            throw new IllegalStateException("not met above: " + here.id());
        }
        return there.below(from, clock.instant(), acting.actor().name());
    }
}
