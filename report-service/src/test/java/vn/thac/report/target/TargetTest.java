package vn.thac.report.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;
import vn.thac.report.form.Direction;
import vn.thac.report.target.Target.Phase;
import vn.thac.report.target.Target.Verdict;

class TargetTest {

    private static Target target(String comparator, String value, Integer year, String then, boolean standing) {
        return new Target(
                "T13",
                "I12",
                null,
                WireName.of(Comparator.class, comparator),
                new BigDecimal(value),
                "%",
                new Target.Baseline(BigDecimal.TEN, 2020),
                year,
                then,
                standing,
                false,
                null);
    }

    private static Verdict verdict(String comparator, String value, Direction direction, String figure) {
        return target(comparator, value, 2025, null, false).verdict(new BigDecimal(figure), direction);
    }

    @Test
    void more_than_is_strict() {
        assertEquals(Verdict.NOT_MET, verdict(">", "99.9", Direction.UP, "99.9"));
        assertEquals(Verdict.NOT_MET, verdict(">", "99.9", Direction.UP, "99.90"));
        assertEquals(Verdict.MET, verdict(">", "99.9", Direction.UP, "99.91"));
        assertEquals(Verdict.NOT_MET, verdict("<", "14", Direction.DOWN, "14.0"));
    }

    @Test
    void at_least_and_at_most_include_the_value() {
        assertEquals(Verdict.MET, verdict(">=", "60", Direction.UP, "60.0"));
        assertEquals(Verdict.MET, verdict("<=", "5", Direction.DOWN, "5"));
    }

    @Test
    void reaching_a_value_means_reaching_it_the_wanted_way() {
        assertEquals(Verdict.MET, verdict("=", "60", Direction.UP, "61"));
        assertEquals(Verdict.NOT_MET, verdict("=", "60", Direction.UP, "59"));
        assertEquals(Verdict.MET, verdict("=", "6", Direction.DOWN, "5"));
        assertEquals(Verdict.NOT_MET, verdict("=", "60", null, "61"));
    }

    @Test
    void no_figure_is_no_verdict() {
        assertEquals(Verdict.NO_FIGURE_YET, target("=", "60", 2025, null, false).verdict(null, Direction.UP));
        Target composite = new Target(
                "T00", null, null, Comparator.EQUAL, BigDecimal.valueOf(100), "%", null, 2025, null, false, true, null);
        assertEquals(Verdict.NO_FIGURE_YET, composite.verdict(BigDecimal.valueOf(100), Direction.UP));
    }

    @Test
    void after_its_year_a_target_is_judged_only_when_it_says_so() {
        assertEquals(Phase.OPEN, target("=", "60", 2025, null, false).phase(2024));
        assertEquals(Phase.JUDGED, target("=", "60", 2025, null, false).phase(2025));
        assertEquals(Phase.LAPSED, target("=", "60", 2025, null, false).phase(2027));
        assertEquals(Phase.JUDGED, target("=", "60", 2025, "maintain", false).phase(2027));
        assertEquals(Phase.OPEN, target("=", "60", 2030, null, false).phase(2027));
        assertEquals(Phase.JUDGED, target("=", "100", null, null, true).phase(2027));
    }
}
