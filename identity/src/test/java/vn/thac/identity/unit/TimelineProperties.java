package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a dated relation, it has at most one value on any day, and a plain list of days agrees. */
class TimelineProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 40;

    /** One thing done to a timeline. */
    record Step(String what, int day, int value) {}

    @Property
    void values_never_overlap_and_every_day_is_what_was_last_said_of_it(@ForAll("steps") List<Step> steps) {
        Span life = Span.since(FIRST);
        Timeline<Integer> line = Timeline.of(0, life);
        Integer[] days = new Integer[DAYS];
        java.util.Arrays.fill(days, 0);
        for (Step step : steps) {
            line = apply(line, step, life);
            apply(days, step);
        }
        for (int i = 1; i < line.entries().size(); i++) {
            assertFalse(line.entries()
                    .get(i - 1)
                    .span()
                    .overlaps(line.entries().get(i).span()));
        }
        for (int day = 0; day < DAYS; day++) {
            assertEquals(Optional.ofNullable(days[day]), line.on(FIRST.plusDays(day)), "day " + day + " of " + line);
        }
    }

    @Property
    void equal_neighbours_are_one_entry(@ForAll("steps") List<Step> steps) {
        Span life = Span.since(FIRST);
        Timeline<Integer> line = Timeline.of(0, life);
        for (Step step : steps) {
            line = apply(line, step, life);
        }
        for (int i = 1; i < line.entries().size(); i++) {
            Dated<Integer> before = line.entries().get(i - 1);
            Dated<Integer> after = line.entries().get(i);
            assertTrue(!after.from().equals(before.to()) || !after.value().equals(before.value()));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of("set", "set", "set", "clear", "cut"),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static Timeline<Integer> apply(Timeline<Integer> line, Step step, Span life) {
        LocalDate day = FIRST.plusDays(step.day());
        return switch (step.what()) {
            case "set" -> line.set(day, step.value(), life);
            case "clear" -> line.clear(day);
            default -> line.cut(day);
        };
    }

    /** The same on a plain list of days: an entry reaches until the value changes, or until a change that was said. */
    private static void apply(Integer[] days, Step step) {
        int end = step.day();
        Integer old = days[step.day()];
        while (end < DAYS && java.util.Objects.equals(days[end], old)) {
            end++;
        }
        Integer value = "set".equals(step.what()) ? Integer.valueOf(step.value()) : null;
        int last = "cut".equals(step.what()) ? DAYS : end;
        java.util.Arrays.fill(days, step.day(), last, value);
    }
}
