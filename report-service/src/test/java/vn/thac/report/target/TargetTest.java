package vn.thac.report.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        return verdict(target(comparator, value, 2025, null, false), direction, new BigDecimal(figure));
    }

    private static Verdict verdict(Target target, Direction direction, BigDecimal figure) {
        return Judge.of(
                        target,
                        direction,
                        figure == null
                                ? null
                                : new Judge.Figures(new Judge.Figure(Quantity.of(figure), null, null), 2025, null))
                .verdict();
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
        assertEquals(Verdict.NO_FIGURE_YET, verdict(target("=", "60", 2025, null, false), Direction.UP, null));
        Target composite = new Target(
                "T00", null, null, Comparator.EQUAL, BigDecimal.valueOf(100), "%", null, 2025, null, false, true, null);
        assertEquals(Verdict.NO_FIGURE_YET, verdict(composite, Direction.UP, BigDecimal.valueOf(100)));
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

    @ParameterizedTest
    @CsvSource({
        // sign  wanted  below    at       above
        "=,     UP,     NOT_MET, MET,     MET",
        "=,     DOWN,   MET,     MET,     NOT_MET",
        "=,     ,       NOT_MET, MET,     NOT_MET",
        ">=,    UP,     NOT_MET, MET,     MET",
        ">=,    DOWN,   NOT_MET, MET,     MET",
        ">=,    ,       NOT_MET, MET,     MET",
        ">,     UP,     NOT_MET, NOT_MET, MET",
        ">,     DOWN,   NOT_MET, NOT_MET, MET",
        "<=,    UP,     MET,     MET,     NOT_MET",
        "<=,    DOWN,   MET,     MET,     NOT_MET",
        "<,     DOWN,   MET,     NOT_MET, NOT_MET",
        "<,     ,       MET,     NOT_MET, NOT_MET"
    })
    void a_sign_is_taken_at_its_word_and_only_reaching_knows_the_wanted_way(
            String sign, Direction wanted, Verdict below, Verdict at, Verdict above) {
        assertEquals(below, verdict(sign, "60", wanted, "59.999999"));
        assertEquals(at, verdict(sign, "60", wanted, "60.000000"));
        assertEquals(above, verdict(sign, "60", wanted, "60.000001"));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void what_is_said_in_words_alone_has_no_verdict(Direction wanted) {
        Target noValue =
                new Target("T1", "I1", null, Comparator.AT_LEAST, null, null, null, 2025, null, false, false, "trẻ em");
        Target noSign = new Target("T1", "I1", null, null, BigDecimal.ZERO, null, null, 2025, null, false, false, null);

        assertEquals(Verdict.NO_FIGURE_YET, verdict(noValue, wanted, BigDecimal.TEN));
        assertEquals(Verdict.NO_FIGURE_YET, verdict(noSign, wanted, BigDecimal.TEN));
    }

    @Test
    void zero_is_a_figure_and_can_be_wanted() {
        assertEquals(Verdict.MET, verdict("<=", "0", Direction.DOWN, "0.00"));
        assertEquals(Verdict.NOT_MET, verdict(">", "0", Direction.UP, "0"));
        assertEquals(Verdict.MET, verdict("<", "0", Direction.DOWN, "-0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        // year  then                  standing  2024    2025    2026
        "2025,  ,                     false,    OPEN,   JUDGED, LAPSED",
        "2025,  maintain,             false,    OPEN,   JUDGED, JUDGED",
        "2025,  maintain-and-improve, false,    OPEN,   JUDGED, JUDGED",
        "2025,  ,                     true,     JUDGED, JUDGED, JUDGED",
        "2025,  maintain,             true,     JUDGED, JUDGED, JUDGED",
        "2030,  maintain,             false,    OPEN,   OPEN,   OPEN",
        "2020,  ,                     false,    LAPSED, LAPSED, LAPSED",
        ",      ,                     false,    UNDATED, UNDATED, UNDATED",
        ",      ,                     true,     JUDGED, JUDGED, JUDGED"
    })
    void a_target_is_judged_in_its_year_and_after_it_only_as_it_says(
            Integer year, String then, boolean standing, Phase before, Phase in, Phase after) {
        Target target = target("=", "60", year, then, standing);

        assertEquals(before, target.phase(2024));
        assertEquals(in, target.phase(2025));
        assertEquals(after, target.phase(2026));
    }
}
