package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.taking.TakeStep;

/**
 * What work waited for has come. Said by whoever gave the work, of the condition or of one assignment, it is met for all
 * that wait for it, and for all that are given such work later; a holder says it for itself.
 */
@ApplicationScoped
class MeetCondition {

    @Inject
    ConditionStore conditions;

    @Inject
    ReadCondition readCondition;

    @Inject
    ChangeCondition changeCondition;

    @Inject
    TakeStep takeStep;

    @Inject
    PlanStore plans;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /**
     * Of the condition itself.
     *
     * @param on the day on which it came; today where none is told
     */
    @Transactional
    void meet(
            ConditionId id,
            @Nullable String ifMatch,
            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String evidence) {
        Condition before = readCondition.lockToDecide(id, ifMatch);
        LocalDate today = Vietnam.today(clock);
        if (on != null && on.isAfter(today)) {
            throw Refused.at(TaskRefusal.DAY_IN_FUTURE, "/on", Map.of("day", on, "today", today));
        }
        changeCondition.meet(before, met(on == null ? today : on, note, evidence));
    }

    /** Of one assignment; for all others it is met by whose plan it is, not by a unit that only hands something down. */
    @Transactional
    void meet(AssignmentId id, @Nullable String ifMatch, Step.MeetCondition step) {
        takeStep.lockPlanOf(id);
        TakeStep.Taken taken = takeStep.take(id, ifMatch, step);
        boolean ofThePlan = taken.side() == Side.ASSIGNER && taken.before().assigner() == null;
        if (ofThePlan && taken.before().state() instanceof State.Waiting waiting) {
            Condition before = conditions.lock(taken.before().plan(), waiting.condition());
            if (!before.isMet()) {
                changeCondition.meet(before, met(Vietnam.today(clock), step.note(), step.evidence()));
            }
        }
    }

    private Condition.Met met(LocalDate on, @Nullable String note, @Nullable String evidence) {
        return new Condition.Met(clock.instant(), on, acting.actor().name(), note, evidence, null);
    }
}
