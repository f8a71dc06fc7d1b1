package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Reason;

/**
 * It had not come: said by mistake, of the condition or by single holders for themselves. What follows from a plan above
 * that is in force is taken back there.
 */
@ApplicationScoped
class TakeBackCondition {

    @Inject
    ConditionStore conditions;

    @Inject
    ReadCondition readCondition;

    @Inject
    ChangeCondition changeCondition;

    @Inject
    Acting acting;

    @Transactional
    void takeBack(ConditionId id, @Nullable String ifMatch, Reason reason) {
        Condition before = readCondition.lockToDecide(id, ifMatch);
        if (conditions.isMetAbove(before)) {
            throw Refused.of(TaskRefusal.CONDITION_MET_ABOVE, Map.of("condition", before.text()));
        }
        if (!before.isMet() && !conditions.isSaidBySome(before)) {
            throw Refused.of(TaskRefusal.CONDITION_NOT_MET, Map.of("condition", before.text()));
        }
        acting.because(reason.text());
        changeCondition.takeBack(before, reason);
    }
}
