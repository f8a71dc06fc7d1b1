package vn.thac.task.answer;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.TakeOwnStep;

/**
 * Closes the duties that the answer to a mandate has done, and opens them again where that is refused. Whoever gives out
 * the work of a plan and whoever learns of an answer wait for each other, so that neither misses what the other brings.
 */
@ApplicationScoped
public class AnswerDuties {

    private static final String RESULT = "Đã thực hiện yêu cầu triển khai";

    /**
     * A mandate is fulfilled.
     *
     * @param plan that asks
     * @param by the plan that answers; null where it was passed on
     */
    public record Answer(
            UUID mandate, PlanId plan, @Nullable UUID by, Instant at) {}

    /** The answer to a mandate is not taken for one. */
    public record Refusal(
            UUID mandate, PlanId plan, @Nullable String reason) {}

    @Inject
    AnswerStore answers;

    @Inject
    PlanStore plans;

    @Inject
    TakeOwnStep takeOwnStep;

    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(List<Answer> all) {
        answers.keep(all);
        of(all.stream().map(Answer::plan).collect(Collectors.toSet()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(List<Refusal> all) {
        for (Refusal refusal : all) {
            plans.lock(refusal.plan());
            answers.forget(refusal.mandate());
            Step step = new Step.RefuseAnswer(
                    new Reason(refusal.reason() == null || refusal.reason().isBlank() ? "–" : refusal.reason()));
            answers.doneBy(refusal.mandate()).forEach(one -> takeOwnStep.take(one, step));
        }
    }

    /** What the answers that are known have done of the work of these plans. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Collection<PlanId> asking) {
        asking.stream()
                .sorted(comparing(PlanId::value))
                .filter(answers::haveAny)
                .forEach(plan -> {
                    plans.lock(plan);
                    answers.answered(plan)
                            .forEach(one ->
                                    takeOwnStep.take(one.assignment(), new Step.Answer(one.at(), RESULT, one.by())));
                });
    }
}
