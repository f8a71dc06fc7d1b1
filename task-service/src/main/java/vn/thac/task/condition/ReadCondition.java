package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.taking.Sides;

/** Reads one condition, to be shown or to be decided on; 404 to whoever sees neither its plan nor work that waits for it. */
@ApplicationScoped
class ReadCondition {

    @Inject
    ConditionStore conditions;

    @Inject
    ConditionListStore views;

    @Inject
    PlanStore plans;

    @Inject
    Sides sides;

    ConditionView read(ConditionId id) {
        return views.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    /** For whoever gave the work, as long as that is in force; nothing is raised from the plan until the transaction ends. */
    Condition lockToDecide(ConditionId id, @Nullable String ifMatch) {
        read(id);
        PlanId plan = conditions.planOf(id).orElseThrow();
        sides.requireAssigner(plan);
        plans.lock(plan);
        Condition before = conditions.lock(id).orElseThrow();
        ETags.require(ifMatch, before.version());
        if (plans.isRecalled(plan)) {
            throw Refused.of(TaskRefusal.PLAN_NOT_IN_FORCE);
        }
        return before;
    }
}
