package vn.thac.plan.indicator.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.Values;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.PlanPackage;

/** A target is a figure that its indicator can have. */
class TargetReachTest {

    private static final String DEFINED = """
            indicators:
              - {code: R, name: R, rule: ratio}
              - {code: O, name: O, rule: ratio, values: {overWhole: true}}
              - {code: P, name: P, rule: rate, per: 1000}
              - {code: Q, name: Q, rule: rate, per: 1000, values: {min: 1, max: 50}}
              - {code: H, name: H, rule: ratio, values: {max: 90}}
              - {code: S, name: S, rule: sum}
              - {code: N, name: N}
              - {code: C, name: Số trẻ em, unit: trẻ em, rule: sum}
              - {code: D, name: Thay đổi số hộ nghèo, unit: hộ, rule: sum}
              - {code: G, name: Tăng trưởng, unit: '%'}
              - {code: B, name: B, unit: điểm, values: {min: 1, max: 10, decimals: 1}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -0.000001  | >= | values.negative
                    -1         | <  | values.negative
                    0          | <  | values.negative
                    0.00       | <  | values.negative
                    0          | <= | can be
                    0          | =  | can be
                    0          | >  | can be
                    0.000001   | <  | can be
                    99.999999  | >  | can be
                    100        | >  | values.overWhole
                    100.0      | >  | values.overWhole
                    100        | >= | can be
                    100        | =  | can be
                    100        | <  | can be
                    100.000001 | <= | values.overWhole
                    100.000001 | =  | values.overWhole
                    """)
    void a_share_stays_between_nothing_and_the_whole(String value, String comparator, String found) {
        assertEquals(
                found,
                setting("{key: T, indicator: R, unit: '%%', comparator: '%s', value: %s}"
                        .formatted(comparator, value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    indicator: R, unit: '%'          | values.overWhole
                    indicator: R, unit: '% hộ'       | values.overWhole
                    indicator: R, unit: 'trên 100 %' | can be
                    indicator: R, unit: hộ           | can be
                    indicator: R                     | can be
                    indicator: O, unit: '%'          | can be
                    indicator: P, unit: '‰'          | can be
                    indicator: S, unit: '%'          | can be
                    indicator: N, unit: '%'          | can be
                    indicator: elsewhere, unit: '%'  | can be
                    unit: '%'                        | can be
                    """)
    void only_a_ratio_that_is_counted_in_percent_is_a_share_of_a_whole(String measure, String found) {
        assertEquals(found, setting("{key: T, comparator: '=', value: 101, " + measure + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    indicator: C, comparator: '>=', value: 3.5                 | values.whole
                    indicator: C, comparator: '>=', value: 3.50                | values.whole
                    indicator: C, comparator: '>=', value: 3.0                 | can be
                    indicator: C, comparator: '>=', value: 300                 | can be
                    indicator: C, unit: TRẺ EM, comparator: '>=', value: 3.5   | values.whole
                    indicator: C, comparator: '>=', value: -1                  | values.negative
                    indicator: C, comparator: '<', value: 0                    | values.negative
                    indicator: C, unit: '%', comparator: '<=', value: -2.5     | can be
                    indicator: D, comparator: '<=', value: -300                | can be
                    indicator: D, comparator: '<=', value: -300.5              | values.whole
                    indicator: G, comparator: '>=', value: -2                  | can be
                    indicator: G, comparator: '>=', value: -6.78               | can be
                    indicator: B, comparator: '>=', value: 0.9                 | values.min
                    indicator: B, comparator: '<', value: 1                    | values.min
                    indicator: B, comparator: '<=', value: 1                   | can be
                    indicator: B, comparator: '>', value: 10                   | values.max
                    indicator: B, comparator: '>=', value: 10                  | can be
                    indicator: B, comparator: '>=', value: 10.1                | values.max
                    indicator: B, comparator: '>=', value: 9.25                | values.decimals
                    indicator: B, comparator: '>=', value: 9.5                 | can be
                    indicator: P, comparator: '>=', value: 12.75               | can be
                    indicator: Q, comparator: '<=', value: 50.5                | values.max
                    indicator: Q, per: 100000, comparator: '<=', value: 550    | can be
                    indicator: Q, per: 100000, comparator: '<=', value: 5000.1 | values.max
                    indicator: Q, per: 100000, comparator: '<=', value: 99     | values.min
                    indicator: Q, unit: '%', comparator: '<=', value: 5.1      | values.max
                    indicator: H, unit: '‰', comparator: '>=', value: 800      | can be
                    indicator: H, unit: '‰', comparator: '>=', value: 901      | values.max
                    indicator: H, unit: '%', comparator: '>=', value: 91       | values.max
                    indicator: P, comparator: '>=', value: -1                  | values.negative
                    """)
    void a_figure_is_whole_bounded_and_signed_as_its_indicator_is(String target, String found) {
        assertEquals(found, setting("{key: T, " + target + "}"));
    }

    @Test
    void a_baseline_is_a_figure_too() {
        assertEquals(
                "/targets/1/baseline/value",
                String.join(
                        " ",
                        faults("{key: A, indicator: C, baseline: {value: 3}},"
                                        + " {key: B, indicator: C, comparator: '>=', value: 4, baseline: {value: 3.5}}")
                                .stream()
                                .map(Fault::pointer)
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    indicator: H, unit: '‰', baseline: {value: 800}  | can be
                    indicator: H, unit: '‰', baseline: {value: 901}  | values.max
                    indicator: H, unit: '%', baseline: {value: 91}   | values.max
                    indicator: Q, unit: '%', baseline: {value: 49}   | can be
                    indicator: Q, unit: '%', baseline: {value: 51}   | values.max
                    indicator: C, unit: lớp, baseline: {value: 3.5}  | can be
                    indicator: C, unit: '%', baseline: {value: 3.5}  | values.whole
                    """)
    void where_a_change_began_is_in_the_unit_of_the_change_or_where_it_changes_by_a_part_of_the_figure(
            String target, String found) {
        assertEquals(found, setting("{key: T, change: {way: reduction}, value: 5, " + target + "}"));
    }

    @Test
    void every_target_is_told_at_its_place_with_the_setting_that_decides() {
        assertEquals(
                List.of(
                        new Fault(
                                PlanRefusal.TARGET_OUT_OF_REACH,
                                "/targets/1/value",
                                Map.of("indicator", "C", "setting", "values.whole")),
                        new Fault(
                                PlanRefusal.TARGET_OUT_OF_REACH,
                                "/targets/2/value",
                                Map.of("indicator", "R", "setting", "values.overWhole"))),
                faults("{key: A, indicator: C, comparator: '=', value: 3},"
                        + " {key: B, indicator: C, comparator: '=', value: 3.5},"
                        + " {key: D, indicator: R, unit: '%', comparator: '=', value: 105}"));
    }

    @Test
    void what_is_too_precise_to_be_kept_is_refused_elsewhere_and_once() {
        assertEquals("can be", setting("{key: T, indicator: R, unit: '%', comparator: '>', value: 100.0000001}"));
    }

    @Test
    void a_rate_held_within_its_whole_knows_permille() {
        Values within = new Values(false, false, false, null, null, 6);
        BigDecimal over = new BigDecimal("1000.5");
        assertEquals("values.overWhole", TargetReach.broken(over, null, "‰", Rule.RATE, within));
        assertNull(TargetReach.broken(new BigDecimal("999.5"), null, "‰", Rule.RATE, within));
        assertNull(TargetReach.broken(over, null, "ca", Rule.RATE, within));
    }

    private static String setting(String target) {
        List<Fault> found = faults(target);
        return found.isEmpty()
                ? "can be"
                : found.stream()
                        .map(fault -> String.valueOf(fault.args().get("setting")))
                        .collect(Collectors.joining(" "));
    }

    private static List<Fault> faults(String targets) {
        PlanPackage plan = FullPlan.read(DEFINED + "targets: [" + targets + "]");
        List<IndicatorVersion> defined = plan.indicators().stream()
                .map(line -> IndicatorVersion.first(UUID.randomUUID(), UnitId.next(), line))
                .toList();
        Faults faults = new Faults();
        TargetReach.check(plan, defined, faults);
        return faults.list();
    }
}
