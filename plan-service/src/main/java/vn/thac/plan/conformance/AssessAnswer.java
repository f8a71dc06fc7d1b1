package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.StoredPlan;

/** Keeps how a plan in force stands to one that it answers, and tells it. In an open transaction. */
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

    void assess(StoredPlan stored, Conformance held, Conformance.Against against) {
        PlanId plan = stored.plan().id();
        PlanId above = against.above().id();
        Instant at = clock.instant();
        Assessment assessment = new Assessment(
                plan,
                stored.plan().edition(),
                against,
                words.of(plan, above),
                held.extra().size());
        int edition = assessments.edition(above);
        AssessmentStore.Kept kept = assessments.keep(assessment, edition, at);
        changes.record(List.of(
                new Change("conformance", kept.id(), kept.version(), Assessment.TYPE, assessment.told(edition, at))
                        .amongEventsOf("plan", plan.value())));
    }
}
