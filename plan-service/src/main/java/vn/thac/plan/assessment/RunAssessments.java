package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.request.Acting;
import vn.thac.core.work.InBulk;
import vn.thac.plan.PlanId;
import vn.thac.plan.assessment.AssessAnswer.Answer;
import vn.thac.plan.assessment.AssessmentStore.Pair;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Assesses some of the plans that have come to answer another, or whose text or whose superior's has changed since. */
@ApplicationScoped
class RunAssessments implements InBulk.Queue {

    private final AssessmentStore assessments;
    private final AssessAnswer assess;
    private final HoldAgainstAbove hold;
    private final PlanStore plans;
    private final Acting acting;

    RunAssessments(
            AssessmentStore assessments, AssessAnswer assess, HoldAgainstAbove hold, PlanStore plans, Acting acting) {
        this.assessments = assessments;
        this.assess = assess;
        this.hold = hold;
        this.plans = plans;
        this.acting = acting;
    }

    @Override
    @Transactional
    public int work(int most) {
        List<Pair> waiting = assessments.take(most);
        acting.asSystem("conformance", null);
        Set<Pair> each = new LinkedHashSet<>(waiting);
        assessments.hold(each);
        Map<PlanId, StoredPlan> stored =
                plans.find(each.stream().map(Pair::plan).distinct().toList());
        Map<PlanId, Conformance> held = hold.hold(stored.values());
        List<Answer> answers = new ArrayList<>();
        for (Pair pair : each) {
            Conformance its = held.get(pair.plan());
            if (its != null) {
                its.against().stream()
                        .filter(one -> one.above().id().equals(pair.above()))
                        .forEach(one ->
                                answers.add(new Answer(Objects.requireNonNull(stored.get(pair.plan())), its, one)));
            }
        }
        assess.assess(answers);
        return waiting.size();
    }

    @Override
    @Transactional
    public void setAside(String why) {
        assessments.setAside(why);
    }

    @Transactional
    void tryAgain() {
        assessments.tryAgain();
    }
}
