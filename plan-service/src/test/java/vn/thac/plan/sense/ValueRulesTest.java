package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** Settings of an indicator that cannot hold together are refused at the one that is wrong. */
class ValueRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                          | none
                    {min: 1, max: 1}                            | none
                    {min: 0, negative: false}                   | none
                    {min: -1}                                   | none
                    {min: -1, negative: true}                   | none
                    {max: -1, negative: true}                   | none
                    {whole: true, decimals: 0}                  | none
                    {whole: true, min: 1.0, max: '12'}          | none
                    {whole: false, decimals: 2, min: 0.25}      | none
                    {whole: null, decimals: 3}                  | none
                    {decimals: 0}                               | none
                    {min: 2, max: 1}                            | min
                    {min: '2', max: 1.5}                        | min
                    {min: 0.000002, max: '0.000001'}            | min
                    {negative: false, min: -1}                  | min
                    {negative: false, min: '-0.5'}              | min
                    {negative: false, max: -1}                  | max
                    {negative: false, min: -2, max: -1}         | max, min
                    {negative: true, min: 0}                    | negative
                    {negative: true, min: 5}                    | negative
                    {whole: true, decimals: 1}                  | decimals
                    {whole: false, decimals: 0}                 | decimals
                    {whole: true, min: 0.5}                     | min
                    {whole: true, max: '99.5'}                  | max
                    {decimals: 1, min: 0.25, max: 0.75}         | max, min
                    {decimals: 0, max: 0.5}                     | max
                    {whole: true, decimals: 2, min: 3, max: 1}  | decimals, min
                    """)
    void settings_that_contradict_each_other_are_refused_where_they_stand(String values, String found) {
        String expected = found.equals(Found.NONE)
                ? found
                : String.join(
                        ", ",
                        List.of(found.split(", ")).stream()
                                .map(setting -> "/indicators/0/values/" + setting + " values-contradict")
                                .toList());
        assertEquals(expected, faults("{code: A, name: A, values: %s}".formatted(values)));
    }

    @ParameterizedTest
    @CsvSource({
        "ratio, none",
        "rate, none",
        "sum, /indicators/0/values/overWhole no-whole-to-exceed",
        "max, /indicators/0/values/overWhole no-whole-to-exceed",
        "min, /indicators/0/values/overWhole no-whole-to-exceed",
        "not-additive, /indicators/0/values/overWhole no-whole-to-exceed"
    })
    void only_what_has_a_whole_can_exceed_it(String rule, String found) {
        assertEquals(found, faults("{code: A, name: A, rule: %s, values: {overWhole: true}}".formatted(rule)));
        assertEquals(Found.NONE, faults("{code: A, name: A, rule: %s, values: {overWhole: false}}".formatted(rule)));
    }

    @Test
    void a_rule_that_is_not_said_here_may_be_known_elsewhere() {
        assertEquals(Found.NONE, faults("{code: A, name: A, values: {overWhole: true}}"));
    }

    @Test
    void the_refusal_names_both_settings_with_what_they_say() {
        assertEquals(
                List.of(new Fault(
                        PlanRefusal.VALUES_CONTRADICT,
                        "/indicators/1/values/min",
                        Map.of("one", "values.min 5", "other", "values.max 3.5"))),
                Found.faults("indicators: [{code: A}, {code: B, values: {min: 5, max: 3.50}}]", ValueRulesTest::check)
                        .list()
                        .stream()
                        .map(ValueRulesTest::plain)
                        .toList());
    }

    @Test
    void a_bound_that_is_no_number_is_refused_by_others() {
        assertEquals(Found.NONE, faults("{code: A, name: A, values: {min: many, max: 1, negative: false}}"));
        assertEquals(Found.NONE, faults("{code: A, name: A, values: all}"));
    }

    private static Fault plain(Fault fault) {
        return new Fault(
                fault.refusal(),
                fault.pointer(),
                Map.of(
                        "one", fault.args().get("one"),
                        "other", fault.args().get("other").toString().replace("3.50", "3.5")));
    }

    private static String faults(String indicator) {
        return Found.in("indicators: [" + indicator + "]", ValueRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new ValueRules(root, faults).check();
    }
}
