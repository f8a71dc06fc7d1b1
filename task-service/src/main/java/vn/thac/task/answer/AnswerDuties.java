package vn.thac.task.answer;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.following.TakeOwnStep;

/**
 * Closes the duties that the answer to a mandate has done, or that its excuse makes needless, and opens them again where
 * that is refused or taken back. Whoever gives out
 * the work of a plan and whoever learns of an answer wait for each other, so that neither misses what the other brings.
 */
@ApplicationScoped
public class AnswerDuties {

    private static final String RESULT = "Đã thực hiện yêu cầu triển khai";

    /**
     * A mandate is fulfilled, or its unit let off.
     *
     * @param version of the mandate by which it is
     * @param plan that asks
     * @param by the plan that answers; null where it was passed on, or where nobody answers any more
     * @param excuse why nothing is expected any more; null where it is fulfilled
     */
    public record Answer(
            UUID mandate,
            long version,
            PlanId plan,
            @Nullable UUID by,
            Instant at,
            @Nullable String excuse) {}

    /** The answer to a mandate is not taken for one, or its unit is not let off any more. */
    public record Refusal(
            UUID mandate,
            long version,
            PlanId plan,
            @Nullable String reason) {}

    @Inject
    AnswerStore answers;

    @Inject
    PlanStore plans;

    @Inject
    TakeOwnStep takeOwnStep;

    /** Of mandates that are known; what comes behind something later, or again, changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(List<Answer> told) {
        Map<UUID, Long> last = answers.last(told.stream().collect(toMap(Answer::mandate, Answer::version, Math::max)));
        List<Answer> all = told.stream()
                .filter(answer -> Objects.equals(last.get(answer.mandate()), answer.version()))
                .toList();
        answers.keep(all);
        Set<PlanId> twice = answers.askTwice(all.stream().map(Answer::plan).collect(Collectors.toSet()));
        if (!twice.isEmpty()) {
            plans.lock(twice);
            take(answers.answered(all.stream()
                    .filter(answer -> twice.contains(answer.plan()))
                    .map(Answer::mandate)
                    .toList()));
        }
    }

    /** The same of answers that are none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(List<Refusal> told) {
        Map<UUID, Long> last =
                answers.last(told.stream().collect(toMap(Refusal::mandate, Refusal::version, Math::max)));
        for (Refusal refusal : told) {
            if (!Objects.equals(last.get(refusal.mandate()), refusal.version())) {
                continue;
            }
            plans.lock(refusal.plan());
            answers.forget(refusal.mandate());
            if (plans.isRecalled(refusal.plan())) {
                continue;
            }
            Reason reason =
                    new Reason(refusal.reason() == null || refusal.reason().isBlank() ? "–" : refusal.reason());
            answers.doneBy(refusal.mandate()).forEach(one -> takeOwnStep.take(one, new Step.RefuseAnswer(reason)));
            answers.excusedBy(refusal.mandate()).forEach(one -> takeOwnStep.take(one, new Step.Reopen(reason)));
        }
    }

    private static Step step(AnswerStore.Answered one) {
        return one.excuse() == null
                ? new Step.Answer(one.at(), RESULT, one.by())
                : new Step.Recall(new Reason(one.excuse()));
    }

    /** What the answers that are known have done of the work of these plans, which the caller holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Collection<PlanId> asking) {
        Set<PlanId> twice = answers.askTwice(asking);
        if (!twice.isEmpty()) {
            take(answers.answeredUnder(twice));
        }
    }

    private void take(List<AnswerStore.Answered> answered) {
        answered.forEach(one -> takeOwnStep.take(one.assignment(), step(one)));
    }
}
