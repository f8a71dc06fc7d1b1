package vn.thac.plan.indicator.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;

/** Which version counts of a code that a plan only names. */
class KnownTest {

    private static final UnitId OWNER = UnitId.next();

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "2, 2", "3, 3", "4, 3"})
    void the_version_of_the_plan_above_counts_else_the_current_one(int above, int used) {
        Map<String, Integer> pinned = above == 0 ? Map.of() : Map.of("a", above);
        Known known = new Known(Map.of("a", indicators(3)), Map.of("a", forms(3)), pinned, pinned, List.of());
        assertEquals(used, Objects.requireNonNull(known.usedIndicator("a")).version());
        assertEquals(used, Objects.requireNonNull(known.usedForm("a")).version());
    }

    @Test
    void a_version_above_is_of_an_indicator_or_of_a_form() {
        Known known = new Known(Map.of("a", indicators(2)), Map.of("a", forms(2)), Map.of("a", 1), Map.of(), List.of());
        assertEquals(1, Objects.requireNonNull(known.usedIndicator("a")).version());
        assertEquals(2, Objects.requireNonNull(known.usedForm("a")).version());
    }

    @Test
    void what_nobody_has_defined_has_no_version() {
        Known nothing = new Known(Map.of(), Map.of(), Map.of("a", 1), Map.of("a", 1), List.of());
        assertNull(nothing.usedIndicator("a"));
        assertNull(nothing.usedForm("a"));
        assertEquals(List.of(), nothing.indicator("a"));
        assertEquals(List.of(), nothing.form("a"));
    }

    private static List<IndicatorVersion> indicators(int count) {
        IndicatorLine line = new IndicatorLine(
                "a", "A", null, null, null, null, null, null, null, null, null, null, null, null, null);
        IndicatorVersion first = IndicatorVersion.first(UUID.randomUUID(), OWNER, line);
        return java.util.stream.Stream.iterate(first, one -> one.next(OWNER, line))
                .limit(count)
                .sorted(java.util.Comparator.comparing(IndicatorVersion::version)
                        .reversed())
                .toList();
    }

    private static List<FormVersion> forms(int count) {
        FormVersion first =
                FormVersion.first(UUID.randomUUID(), OWNER, new FormLine("a", null, null, List.of("a")), code -> 1);
        return IntStream.range(0, count)
                .mapToObj(i -> new FormVersion(
                        first.id(), "a", OWNER, count - i, null, false, first.indicators(), first.versions()))
                .toList();
    }
}
