package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.plan.PlanId;
import vn.thac.plan.assessment.AssessmentStore.Kept;
import vn.thac.plan.assessment.AssessmentStore.Made;
import vn.thac.plan.assessment.AssessmentStore.Pair;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.register.StoredPlan;

/** Keeps how plans in force stand to those that they answer, and tells it. In an open transaction. */
@ApplicationScoped
class AssessAnswer {

    private final AssessmentStore assessments;
    private final WordStore words;
    private final Changes changes;
    private final Clock clock;

    AssessAnswer(AssessmentStore assessments, WordStore words, Changes changes, Clock clock) {
        this.assessments = assessments;
        this.words = words;
        this.changes = changes;
        this.clock = clock;
    }

    /** A plan, held against those above it, of which this is one. */
    record Answer(StoredPlan stored, Conformance held, Conformance.Against against) {

        AssessmentStore.Pair pair() {
            return new AssessmentStore.Pair(stored.plan().id(), against.above().id());
        }
    }

    void assess(Answer answer) {
        assess(List.of(answer));
    }

    /** Each once. */
    void assess(List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        List<Pair> pairs = answers.stream().map(Answer::pair).toList();
        Map<Pair, List<Word>> said = words.of(pairs);
        Map<PlanId, Integer> editions =
                assessments.editions(pairs.stream().map(Pair::above).toList());
        List<Made> made = answers.stream()
                .map(answer -> new Made(
                        new Assessment(
                                answer.stored().plan().id(),
                                answer.stored().plan().edition(),
                                answer.against(),
                                said.getOrDefault(answer.pair(), List.of()),
                                answer.held().extra().size()),
                        Objects.requireNonNull(editions.get(answer.pair().above()))))
                .toList();
        Map<Pair, Kept> kept = assessments.keep(made, at);
        changes.record(made.stream()
                .map(one -> told(one, Objects.requireNonNull(kept.get(one.pair())), at))
                .toList());
    }

    private static Change told(Made made, Kept kept, Instant at) {
        Assessment assessment = made.assessment();
        return new Change(
                        "conformance",
                        kept.id(),
                        kept.version(),
                        Assessment.TYPE,
                        assessment.told(made.aboveEdition(), at))
                .amongEventsOf("plan", assessment.plan().value());
    }
}
