package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thac.core.problem.Sentences;
import vn.thac.plan.PlanId;
import vn.thac.plan.assessment.ConformanceView.Above;
import vn.thac.plan.assessment.ConformanceView.Added;
import vn.thac.plan.assessment.ConformanceView.Entered;
import vn.thac.plan.assessment.ConformanceView.Line;
import vn.thac.plan.assessment.ConformanceView.Remark;
import vn.thac.plan.assessment.ConformanceView.Said;
import vn.thac.plan.assessment.ConformanceView.Tier;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Place;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.register.PlanSightStore;
import vn.thac.plan.register.StoredPlan;

/** Shows how a plan stands to those above it that the reader sees; of others it does not say that they are. */
@ApplicationScoped
class ShowConformance {

    private final HoldAgainstAbove hold;
    private final WordStore words;
    private final AssessmentStore assessments;
    private final PlanSightStore sight;
    private final Sentences sentences;

    ShowConformance(
            HoldAgainstAbove hold,
            WordStore words,
            AssessmentStore assessments,
            PlanSightStore sight,
            Sentences sentences) {
        this.hold = hold;
        this.words = words;
        this.assessments = assessments;
        this.sight = sight;
        this.sentences = sentences;
    }

    ConformanceView of(StoredPlan stored, Locale language) {
        Conformance held = hold.hold(stored);
        Set<UUID> seen = sight.seenOf(
                held.against().stream().map(one -> one.above().id().value()).toList());
        List<Assessment> assessed = held.against().stream()
                .filter(one -> seen.contains(one.above().id().value()))
                .map(one -> assessment(stored, one))
                .toList();
        return new ConformanceView(
                stored.plan().id().value(),
                stored.plan().edition(),
                assessed.stream().allMatch(one -> one.counts().nothingFallsShort()),
                assessed.stream().map(one -> above(one, language)).toList(),
                seen.size() < held.against().size()
                        ? List.of()
                        : held.extra().stream()
                                .map(extra -> new Added(
                                        extra.part().wire(),
                                        extra.place().key(),
                                        extra.place().pointer(),
                                        line(extra.place(), language)))
                                .toList());
    }

    private Assessment assessment(StoredPlan stored, Conformance.Against against) {
        PlanId plan = stored.plan().id();
        return new Assessment(
                plan,
                stored.plan().edition(),
                against,
                words.of(plan, against.above().id()),
                0);
    }

    private Above above(Assessment assessment, Locale language) {
        Source above = assessment.against().above();
        return new Above(
                above.id().value(),
                assessments.edition(above.id()),
                above.number(),
                above.title(),
                above.issuerUnit(),
                above.issuer(),
                assessment.counts(),
                assessment.against().entries().stream()
                        .map(entry -> line(entry, assessment, language))
                        .toList());
    }

    private Line line(Entry entry, Assessment assessment, Locale language) {
        return new Line(
                entry.part().wire(),
                entry.verdict().wire(),
                entered(entry.above(), language),
                entry.below() == null ? null : entered(entry.below(), language),
                said(entry, assessment.against(), language),
                entry.proposed().isEmpty()
                        ? null
                        : entry.proposed().stream()
                                .map(day -> new Tier(day.tier().wire(), day.deadline()))
                                .toList(),
                Remark.of(assessment.said(entry, Word.Kind.WAIVED)),
                Remark.of(assessment.said(entry, Word.Kind.EXPLAINED)));
    }

    private List<Said> said(Entry entry, Conformance.Against against, Locale language) {
        return ConformanceWarnings.faults(entry, against).stream()
                .map(fault -> new Said(fault.refusal().code(), sentences.of(fault, language)))
                .toList();
    }

    private Entered entered(Place place, Locale language) {
        return new Entered(place.key(), place.pointer(), line(place, language));
    }

    private String line(Place place, Locale language) {
        return place.words().isEmpty()
                ? place.text()
                : place.words().stream()
                        .map(phrase -> sentences.say(phrase.key(), phrase.args(), language))
                        .collect(Collectors.joining(", "));
    }
}
