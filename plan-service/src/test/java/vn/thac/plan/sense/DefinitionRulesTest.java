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

/** What a plan may measure and fill in: what it defines itself, or what was defined before. */
class DefinitionRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    targets: [{key: T}]                                    | none
                    targets: [{key: T, indicator: null}]                   | none
                    targets: [{key: T, indicator: own}]                    | none
                    targets: [{key: T, indicator: known}]                  | none
                    targets: [{key: T, indicator: OWN}]                    | /targets/0/indicator unknown-indicator
                    targets: [{key: T, indicator: own-form}]               | /targets/0/indicator unknown-indicator
                    targets: [{key: T, indicator: own}, {indicator: x}]    | /targets/1/indicator unknown-indicator
                    reporting: [{key: R}]                                  | none
                    reporting: [{key: R, form: own-form}]                  | none
                    reporting: [{key: R, form: known-form}]                | none
                    reporting: [{key: R, form: own}]                       | /reporting/0/form unknown-form
                    reporting: [{key: R}, {key: S, form: x}]               | /reporting/1/form unknown-form
                    """)
    void an_indicator_or_form_is_defined_here_or_was_before(String lines, String found) {
        assertEquals(
                found,
                faults(lines + "\nindicators: [{code: own}]\nforms: [{code: own-form, indicators: [own, known]}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    known | none
                    a     | none
                    b     | none
                    x     | /indicators/1/sameAs unknown-indicator
                    """)
    void the_other_name_of_an_indicator_is_one_too_wherever_it_is_defined(String other, String found) {
        assertEquals(found, faults("indicators: [{code: b}, {code: c, sameAs: %s}, {code: a}]".formatted(other)));
    }

    @Test
    void a_form_asks_each_indicator_once() {
        assertEquals(
                "/forms/0/indicators/2 duplicate-key, /forms/0/indicators/3 duplicate-key,"
                        + " /forms/1/indicators/1 unknown-indicator, /forms/1/indicators/2 duplicate-key,"
                        + " /forms/1/indicators/2 unknown-indicator",
                faults("""
                        indicators: [{code: a}]
                        forms: [{code: F, indicators: [a, known, a, a]}, {code: G, indicators: [a, x, x]}]
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # form   suppliedBy                                                              fault
            F      | {indicators: [a], who: [p]}                                           | none
            F      | {indicators: [a], who: [whole]}                                       | none
            F      | {indicators: [a], who: [p]}, {indicators: [b], who: [q, r]}           | none
            F      | {indicators: [a], who: [other]}                                       | /reporting/0/suppliedBy/0/who/0 supplier-reports-not
            F      | {indicators: [a], who: [p, gone]}                                     | /reporting/0/suppliedBy/0/who/1 supplier-reports-not
            F      | {indicators: [c], who: [p]}                                           | /reporting/0/suppliedBy/0/indicators/0 supplied-not-asked
            F      | {indicators: [a], who: [p]}, {indicators: [a], who: [q]}              | /reporting/0/suppliedBy/1/indicators/0 duplicate-key
            known-form | {indicators: [a], who: [p]}                                           | none
            none   | {indicators: [a], who: [p]}                                           | /reporting/0/suppliedBy/0/indicators/0 supplied-not-asked
            """)
    void who_supplies_is_one_who_reports_what_the_form_asks_and_is_said_once(String form, String said, String found) {
        assertEquals(found == null ? "none" : found, faults("""
                        indicators: [{code: a}, {code: b}, {code: c}]
                        addressees: [{key: p}, {key: q}, {key: r}, {key: other}, {key: whole, parts: [p, q]}]
                        forms: [{code: F, indicators: [a, b]}]
                        reporting: [{key: R, who: [whole, r], form: %s, suppliedBy: [%s]}]
                        """.formatted(form == null ? "null" : form, said)));
    }

    @Test
    void the_code_is_told_with_the_place() {
        assertEquals(
                List.of(
                        new Fault(PlanRefusal.UNKNOWN_INDICATOR, "/targets/0/indicator", Map.of("code", "x")),
                        new Fault(PlanRefusal.UNKNOWN_FORM, "/reporting/0/form", Map.of("code", "y"))),
                Found.faults(
                                "targets: [{key: T, indicator: x}]\nreporting: [{key: R, form: y}]",
                                DefinitionRulesTest::check)
                        .list());
    }

    private static String faults(String yaml) {
        return Found.in(yaml, DefinitionRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new DefinitionRules(root, Known.ONES, faults).check();
    }
}
