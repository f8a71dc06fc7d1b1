package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.assessment.AssessmentStore.Pair;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.comparison.Verdict;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Who asks waives something that falls short, or takes that back; the unit says why it does. */
@ApplicationScoped
class SayOfEntry {

    /** Of what is spoken, and why. */
    record Saying(PlanId above, Part part, String key, String reason) {}

    private final PlanStore plans;
    private final PlanSight sight;
    private final HoldAgainstAbove hold;
    private final AssessmentStore assessments;
    private final WordStore words;
    private final AssessAnswer assess;
    private final Acting acting;
    private final Clock clock;

    SayOfEntry(
            PlanStore plans,
            PlanSight sight,
            HoldAgainstAbove hold,
            AssessmentStore assessments,
            WordStore words,
            AssessAnswer assess,
            Acting acting,
            Clock clock) {
        this.plans = plans;
        this.sight = sight;
        this.hold = hold;
        this.assessments = assessments;
        this.words = words;
        this.assess = assess;
        this.acting = acting;
        this.clock = clock;
    }

    /** Whoever issues for the unit above waives; whoever drafts for the unit itself explains. */
    @Transactional
    void say(PlanId id, Word.Kind kind, Saying saying) {
        assessments.hold(List.of(new Pair(id, saying.above())));
        StoredPlan stored = required(id, kind, saying);
        Conformance held = hold.hold(stored);
        Conformance.Against against = against(held, saying);
        Entry entry = entry(against, saying);
        if (entry.verdict() == Verdict.COVERED) {
            throw Refused.at(PlanRefusal.NOTHING_FALLS_SHORT, "/key", Map.of("key", saying.key()));
        }
        acting.because(saying.reason());
        words.say(
                id,
                saying.above(),
                new Word(
                        saying.part(),
                        saying.key(),
                        kind,
                        saying.reason(),
                        acting.actor().name(),
                        clock.instant(),
                        Word.shown(entry)));
        assess.assess(new AssessAnswer.Answer(stored, held, against));
    }

    /** Of a waiver that holds; one that ended with what it was given for is none. */
    @Transactional
    void takeBack(PlanId id, Saying saying) {
        assessments.hold(List.of(new Pair(id, saying.above())));
        StoredPlan stored = required(id, Word.Kind.WAIVED, saying);
        Conformance held = hold.hold(stored);
        Conformance.Against against = against(held, saying);
        Entry entry = entry(against, saying);
        acting.because(saying.reason());
        boolean holds = words.of(id, saying.above()).stream()
                .anyMatch(word -> word.kind() == Word.Kind.WAIVED && word.isOf(entry));
        if (!holds || !words.takeBack(id, saying.above(), saying.part(), saying.key(), Word.Kind.WAIVED)) {
            throw Refused.at(PlanRefusal.NOT_WAIVED, "/key", Map.of("key", saying.key()));
        }
        assess.assess(new AssessAnswer.Answer(stored, held, against));
    }

    private StoredPlan required(PlanId id, Word.Kind kind, Saying saying) {
        StoredPlan stored = sight.require(id);
        stored.issued();
        PlanId whose = kind == Word.Kind.WAIVED ? saying.above() : id;
        sight.requireForOrAfter(kind == Word.Kind.WAIVED ? Duty.ISSUE : Duty.DRAFT, plans.find(whose));
        return stored;
    }

    private static Conformance.Against against(Conformance held, Saying saying) {
        return held.against().stream()
                .filter(one -> one.above().id().equals(saying.above()))
                .findFirst()
                .orElseThrow(() -> Refused.at(PlanRefusal.NOT_ANSWERED_BY_IT, "/above", Map.of()));
    }

    private static Entry entry(Conformance.Against against, Saying saying) {
        return against.entries().stream()
                .filter(one -> one.part() == saying.part() && one.above().key().equals(saying.key()))
                .findFirst()
                .orElseThrow(() -> Refused.at(PlanRefusal.NOT_ASKED_OF_IT, "/key", Map.of("key", saying.key())));
    }
}
