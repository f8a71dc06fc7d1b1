package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Spans against the sets of days that they are, within forty days. */
class SpanProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 40;

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, DAYS - 2);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, DAYS).injectNull(0.2);
        return Combinators.combine(from, length)
                .as((f, l) -> new Span(FIRST.plusDays(f), l == null ? null : FIRST.plusDays(f + l)));
    }

    private static Set<Integer> days(Span span) {
        Set<Integer> days = new HashSet<>();
        for (int day = 0; day < 3 * DAYS; day++) {
            if (span.contains(FIRST.plusDays(day))) {
                days.add(day);
            }
        }
        return days;
    }

    private static Set<Integer> both(Span one, Span other) {
        Set<Integer> common = days(one);
        common.retainAll(days(other));
        return common;
    }

    @Property
    void common_days_are_those_of_both(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        assertEquals(
                both(one, other), one.common(other).map(SpanProperties::days).orElse(Set.of()));
        assertEquals(one.common(other), other.common(one));
    }

    @Property
    void spans_overlap_where_they_have_a_day_in_common(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        assertEquals(!both(one, other).isEmpty(), one.overlaps(other));
    }

    @Property
    void a_span_contains_another_where_it_has_all_its_days(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        assertEquals(days(one).containsAll(days(other)), one.contains(other));
    }

    @Property
    void a_line_that_is_cut_and_goes_on_is_as_it_was_before_the_cut(
            @ForAll("spans") Span life, @ForAll("spans") Span change) {
        Timeline<String> line = Timeline.of("a", Span.since(life.from()));
        LocalDate end = life.from().plusDays(5);
        Timeline<String> changed =
                change.from().isAfter(life.from()) && change.from().isBefore(end)
                        ? line.set(change.from(), "b", Span.since(life.from()))
                        : line;

        assertEquals(changed, changed.cut(end).goingOn(end));
    }

    @Property
    void a_line_without_that_end_goes_on_as_it_is(@ForAll("spans") Span life) {
        Timeline<String> line = Timeline.of("a", life);
        LocalDate other = life.from().plusDays(1_000);

        assertEquals(line, line.goingOn(other));
        assertEquals(
                life.to() == null ? List.of(Optional.empty()) : List.of(Optional.of(life.to())),
                line.entries().stream()
                        .map(entry -> Optional.ofNullable(entry.to()))
                        .toList());
    }
}
