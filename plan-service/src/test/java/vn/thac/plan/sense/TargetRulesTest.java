package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target must say, and how precise its figure can be. */
class TargetRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {key: T}                               | none
                    {key: T, comparator: '>=', value: 5}   | none
                    {key: T, comparator: '=', value: 0}    | none
                    {key: T, comparator: null, value: null}| none
                    {key: T, value: 5}                     | /targets/0 target-half-said
                    {key: T, value: 0}                     | /targets/0 target-half-said
                    {key: T, comparator: '>='}             | /targets/0 target-half-said
                    {key: T, comparator: '<', value: null} | /targets/0 target-half-said
                    """)
    void comparator_and_value_are_said_together_or_not_at_all(String target, String found) {
        assertEquals(found, faults(target));
    }

    @ParameterizedTest
    @CsvSource({"'{key: T, value: many}'", "'{key: T, comparator: \">\", value: many}'"})
    void a_value_in_words_is_a_fault_of_shape_alone(String target) {
        assertEquals(Found.NONE, faults(target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {key: T, then: maintain, year: 2025}       | none
                    {key: T, then: null}                       | none
                    {key: T, year: 2025}                       | none
                    {key: T, then: maintain}                   | /targets/0/then target-then-without-year
                    {key: T, then: maintain, year: null}       | /targets/0/then target-then-without-year
                    {key: T, then: maintain, standing: true}   | /targets/0/then target-then-without-year
                    """)
    void what_holds_afterwards_needs_a_year_to_come_after(String target, String found) {
        assertEquals(found, faults(target));
    }

    @ParameterizedTest
    @CsvSource({
        "0, false",
        "0.000001, false",
        "0.0000001, true",
        "-0.0000001, true",
        "0.0000010, false",
        "1.00000000000000000000, false",
        "1e15, false",
        "-1e15, false",
        "1000000000000000.1, true",
        "1000000000000001, true",
        "-1000000000000001, true",
        "999999999999999.999999, false",
        "1e40, true",
        "1e999999, true",
        "1e-999999, true",
        "0e999999, true"
    })
    void a_figure_has_at_most_six_decimals_and_fifteen_zeros(BigDecimal value, boolean tooPrecise) {
        assertEquals(tooPrecise, TargetRules.tooPrecise(value));
    }

    @Test
    void a_value_that_is_too_precise_is_refused_once() {
        assertEquals(
                "/targets/0/value value-too-precise",
                faults("{key: T, indicator: R, unit: '%', comparator: '>', value: 100.0000001}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {key: T, baseline: {value: 80.5}}                                             | none
                    {key: T, baseline: {value: 0.0000001}}                                        | /targets/0/baseline/value value-too-precise
                    {key: T, comparator: '>', value: 0.0000001, baseline: {value: 0.0000001}}     | /targets/0/baseline/value value-too-precise, /targets/0/value value-too-precise
                    {key: T, baseline: null}                                                      | none
                    """)
    void a_baseline_is_as_precise_as_a_value(String target, String found) {
        assertEquals(found, faults(target));
    }

    @Test
    void every_target_is_judged_at_its_own_place() {
        assertEquals(
                "/targets/1 target-half-said, /targets/2/then target-then-without-year",
                faults("{key: A}, {key: B, value: 1}, {key: C, then: maintain}"));
    }

    private static String faults(String targets) {
        return Found.in("targets: [" + targets + "]", (root, faults) -> new TargetRules(root, faults).check());
    }
}
