package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.Step;
import vn.thac.plan.mandate.StepStore;

/**
 * The owner of a mandate says which plan in force, of its own or of a unit that it came after, answers it: what was asked
 * is integrated there, or a later plan takes over. Kind and date of the plan must be those of an answer, and it answers since its own issue.
 */
@ApplicationScoped
class AnswerMandate {

    private final TakeStep steps;
    private final StepStore store;
    private final Clock clock;

    AnswerMandate(TakeStep steps, StepStore store, Clock clock) {
        this.steps = steps;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void answer(UUID mandate, @Nullable String ifMatch, PlanId plan, @Nullable String reason) {
        store.holdAnswer(plan);
        steps.take(
                mandate,
                ifMatch,
                Step.Kind.ANSWER,
                now -> next(now, plan),
                now -> new Step(Step.Kind.ANSWER, plan, reason));
    }

    private @Nullable MandateState next(Mandate mandate, PlanId plan) {
        StepStore.Candidate answer = store.candidate(mandate, plan, Vietnam.today(clock))
                .orElseThrow(() -> Refused.at(PlanRefusal.NO_PLAN_OF_YOURS, "/plan", Map.of("plan", plan)));
        if (!answer.rightKind()) {
            throw Refused.at(
                    PlanRefusal.ANSWER_OF_OTHER_KIND,
                    "/plan",
                    Map.of(
                            "kind",
                            answer.kind(),
                            "asks",
                            mandate.demand().asks().wire()));
        }
        if (answer.before()) {
            throw Refused.at(PlanRefusal.ANSWER_BEFORE_THE_ASK, "/plan", Map.of());
        }
        if (mandate.state() instanceof MandateState.Open open) {
            return open.fulfilled(plan, answer.issuedAt());
        }
        return mandate.state() instanceof MandateState.Fulfilled fulfilled && !plan.equals(fulfilled.by())
                ? fulfilled.answeredBy(plan)
                : null;
    }
}
