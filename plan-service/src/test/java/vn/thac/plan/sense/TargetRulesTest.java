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
                    {key: T, value: 5}                     | /targets/0/comparator target-value-without-comparator
                    {key: T, value: 0}                     | /targets/0/comparator target-value-without-comparator
                    {key: T, comparator: '>='}             | /targets/0/value target-comparator-without-value
                    {key: T, comparator: '<', value: null} | /targets/0/value target-comparator-without-value
                    """)
    void comparator_and_value_are_said_together_or_not_at_all(String target, String found) {
        assertEquals(found, faults(target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {comparator: '>', value: many}                        | /targets/0/value number-unreadable
                    {comparator: '>', value: '99,9'}                      | none
                    {comparator: '>', value: '20.000 ngôi nhà'}           | none
                    {comparator: '<=', value: '550/100.000'}              | none
                    {comparator: '<=', value: '550/100.000', per: 100000} | none
                    {comparator: '<=', value: '550/100.000', per: 1000}   | /targets/0/value number-says-otherwise
                    {comparator: '>=', value: '60 %', unit: hộ}           | /targets/0/value number-says-otherwise
                    {comparator: '>=', value: '60 %', unit: '%'}          | none
                    {comparator: '>=', value: '12.345'}                   | /targets/0/value number-ambiguous
                    {comparator: '>=', value: 20.000}                     | /targets/0/value number-ambiguous
                    {comparator: '>=', value: 20.00}                      | none
                    {value: '5 – 10 %'}                                   | none
                    {value: '5 – 10 %', upTo: 12}                         | /targets/0/value number-says-otherwise
                    {value: 5, upTo: '10,5'}                              | none
                    {value: 5, upTo: '10 – 12'}                           | /targets/0/upTo number-says-otherwise
                    {baseline: {value: '12,5'}}                           | none
                    {baseline: {value: '12.345'}}                         | /targets/0/baseline/value number-ambiguous
                    {comparator: '>', value: 99,9}                        | /targets/0/value decimal-comma-in-flow
                    {baseline: {value: 99,25}}                            | /targets/0/baseline/value decimal-comma-in-flow
                    """)
    void a_number_is_written_as_a_plan_writes_it_or_refused_with_how_to(String target, String found) {
        assertEquals(found, faults(target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {value: 5, upTo: 10}                                  | none
                    {value: 10, upTo: 10}                                 | /targets/0/upTo target-range-empty
                    {upTo: 10}                                            | /targets/0/value target-range-without-value
                    {comparator: '>=', value: 5, upTo: 10}                | /targets/0/comparator target-range-compared
                    {change: {way: reduction}}                            | /targets/0/value target-change-without-value
                    {change: {way: reduction}, value: 5}                  | /targets/0/comparator target-value-without-comparator
                    {change: {way: reduction}, value: 5, upTo: 10}        | none
                    {change: {way: reduction}, comparator: '>='}          | /targets/0/value target-change-without-value
                    {change: {way: reduction}, comparator: '>=', value: 5}| none
                    {grade: {at: Khá, of: [Yếu, Khá]}}                    | none
                    {grade: {at: khá, of: [Yếu, Khá]}, comparator: '='}   | none
                    {grade: {at: Tốt, of: [Yếu, Khá]}}                    | /targets/0/grade/at target-grade-unknown
                    {grade: {at: Khá, of: [Khá, khá]}}                    | /targets/0/grade/of/1 duplicate-key
                    {answer: false}                                       | none
                    {answer: true, comparator: '=', value: 1}             | /targets/0 target-said-twice
                    {answer: true, grade: {at: A, of: [B, A]}}            | /targets/0 target-said-twice
                    {year: 2025, then: maintain, until: 2030}             | none
                    {standing: true, until: 2030}                         | none
                    {year: 2025, until: 2030}                             | /targets/0/until target-until-what
                    {year: 2025, then: maintain, until: 2024}             | /targets/0/until target-until-before-year
                    """)
    void a_target_wants_one_thing_and_says_it_whole(String target, String found) {
        assertEquals(found, faults(target));
    }

    @Test
    void only_a_composite_target_counts_others_and_none_that_is_composite() {
        assertEquals(
                "/targets/0/parts target-parts-of-one, /targets/1/parts/1 target-part-composite",
                faults(
                        "{key: A, parts: [D]}, {key: B, composite: true, parts: [A, C]}, {key: C, composite: true}, {key: D}"));
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
        assertEquals(tooPrecise, NumberRules.tooPrecise(value));
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
                "/targets/1/comparator target-value-without-comparator, /targets/2/then target-then-without-year",
                faults("{key: A}, {key: B, value: 1}, {key: C, then: maintain}"));
    }

    private static String faults(String targets) {
        return Found.in("targets: [" + targets + "]", (root, faults) -> {
            new NumberRules(root, faults).check();
            new TargetRules(root, faults).check();
        });
    }
}
