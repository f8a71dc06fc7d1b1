package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.live.Question;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;

/**
 * Of which shorter periods one is made up, where a form is not asked for it. Where the form is asked in several
 * frequencies that make it up, those of the question that is meant before the others (see {@link ChooseQuestion}); of
 * equals the longest.
 */
@ApplicationScoped
public class FindSpan {

    private final SpanStore store;
    private final ChooseQuestion choose;

    @Inject
    FindSpan(SpanStore store, ChooseQuestion choose) {
        this.store = store;
        this.choose = choose;
    }

    /**
     * What answers for a period: its own question, else what makes it up; neither where nobody is asked anything.
     *
     * @param span null where the period answers for itself
     * @param isOwed whether somebody of the area is asked for the period itself, so that nothing else was looked for
     */
    public record Answering(Choice choice, @Nullable Span span, boolean isOwed) {}

    /** A frequency with what is owed of it in the area. */
    private record Candidate(Frequency by, Set<Period.Calendar> asked, ChooseQuestion.Weight weight) {}

    /** The period itself where somebody of the area is asked for it and no frequency is wanted. */
    public Answering answering(Asked asked, @Nullable Frequency by, UnitId area, @Nullable Instant knownAt) {
        Choice found = choose.find(asked, area, knownAt).orElse(null);
        Choice itself = found == null || by != null || knownAt != null ? found : choose.withNode(found, area);
        if (by == null && itself != null && choose.owed(itself, area, knownAt) > 0) {
            return new Answering(itself, null, true);
        }
        Span span = find(asked, area, by, knownAt).orElse(null);
        if (by != null && span == null) {
            throw Refused.at(
                    ReportRefusal.NOT_MADE_UP_SO,
                    "by",
                    Map.of("form", asked.form(), "period", asked.period(), "by", by.wire()));
        }
        if (span != null) {
            return new Answering(new Choice(asked, null, List.of()), span, false);
        }
        return new Answering(itself == null ? ChooseQuestion.unasked(asked) : itself, null, false);
    }

    /**
     * Empty where the form is asked for no period that helps to make it up, or somebody named the days of a window.
     *
     * @param by the frequency that is wanted; null for the one that is meant
     */
    public Optional<Span> find(Asked asked, UnitId area, @Nullable Frequency by, @Nullable Instant knownAt) {
        Period.Calendar whole = asked.period().calendar().orElse(null);
        if (whole == null || asked.window() != null) {
            return Optional.empty();
        }
        List<Period.Calendar> periods = store.asked(asked.form(), asked.regime(), whole, knownAt);
        return periods.stream()
                .map(Period.Calendar::frequency)
                .distinct()
                .filter(frequency -> by == null || by == frequency)
                .flatMap(frequency -> candidate(frequency, periods, whole, asked, area, knownAt).stream())
                .max(Comparator.comparing(Candidate::weight).thenComparing(c -> c.by().ordinal()))
                .map(candidate -> span(whole, candidate, asked, area, knownAt));
    }

    private Optional<Candidate> candidate(
            Frequency by,
            List<Period.Calendar> periods,
            Period.Calendar whole,
            Asked asked,
            UnitId area,
            @Nullable Instant knownAt) {
        Set<Period.Calendar> its = new HashSet<>(whole.madeUpOf(by));
        its.retainAll(periods);
        return its.stream()
                .max(Comparator.naturalOrder())
                .map(last -> new Candidate(
                        by, its, choose.weight(choose.choose(asked.in(last), area, knownAt), area, knownAt)));
    }

    private Span span(Period.Calendar whole, Candidate of, Asked asked, UnitId area, @Nullable Instant knownAt) {
        return new Span(
                whole,
                of.by(),
                whole.madeUpOf(of.by()).stream()
                        .map(part -> new Span.Part(
                                part, of.asked().contains(part) ? question(asked.in(part), area, knownAt) : null))
                        .toList());
    }

    private @Nullable Question question(Asked asked, UnitId area, @Nullable Instant knownAt) {
        return choose.choose(asked, area, knownAt).question();
    }
}
