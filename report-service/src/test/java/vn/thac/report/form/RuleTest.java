package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.core.WireName;

class RuleTest {

    private static Amount parts(long numerator, long denominator) {
        return Amount.of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    @Test
    void a_share_of_two_units_is_not_the_average_of_their_shares() {
        Amount both = Rule.RATIO.combine(parts(10, 10), parts(0, 90));

        assertEquals(new BigDecimal("10"), Rule.RATIO.value(both, null));
    }

    @Test
    void a_rate_is_per_its_number() {
        assertEquals(new BigDecimal("550"), Rule.RATE.value(parts(11, 2000), BigDecimal.valueOf(100_000)));
    }

    @Test
    void nothing_reported_is_no_figure_and_not_zero() {
        assertNull(Rule.SUM.value(Amount.NONE, null));
        assertNull(Rule.RATIO.value(Amount.NONE, null));
        assertEquals(BigDecimal.ZERO, Rule.SUM.value(Rule.SUM.combine(Amount.NONE, Amount.of(BigDecimal.ZERO)), null));
    }

    @Test
    void a_share_of_nothing_is_no_figure() {
        assertNull(Rule.RATIO.value(parts(0, 0), null));
    }

    @Test
    void largest_and_smallest_skip_who_said_nothing() {
        Amount seven = Amount.of(BigDecimal.valueOf(7));
        assertEquals(seven, Rule.MIN.combine(Amount.NONE, seven));
        assertEquals(seven, Rule.MAX.combine(seven, Amount.of(BigDecimal.valueOf(-1))));
    }

    @Test
    void what_is_not_additive_has_no_figure_above() {
        assertTrue(Rule.NOT_ADDITIVE.combine(parts(1, 2), parts(1, 2)).isNone());
    }

    @Test
    void one_decimal_is_not_rounded_away() {
        assertEquals(new BigDecimal("99.9"), Rule.RATIO.value(parts(999, 1000), null));
    }

    @Test
    void rules_have_wire_names() {
        for (Rule rule : Rule.values()) {
            assertEquals(rule, WireName.of(Rule.class, rule.wire()));
        }
        assertEquals("not-additive", Rule.NOT_ADDITIVE.wire());
    }

    @ParameterizedTest
    @CsvSource({
        // rule  a    b    above
        "SUM,   7,   -1,  6",
        "SUM,   0.1, 0.2, 0.3",
        "SUM,   0,   0,   0",
        "MAX,   7,   -1,  7",
        "MAX,   -7,  -1,  -1",
        "MAX,   0,   0,   0",
        "MIN,   7,   -1,  -1",
        "MIN,   -7,  -1,  -7",
        "MIN,   0,   5,   0"
    })
    void two_values_make_the_one_above(Rule rule, BigDecimal a, BigDecimal b, BigDecimal above) {
        assertEquals(Amount.of(above), rule.combine(Amount.of(a), Amount.of(b)));
        assertEquals(Amount.of(above), rule.combine(Amount.of(b), Amount.of(a)));
    }

    @ParameterizedTest
    @CsvSource({
        // rule  of     from     per     shown
        "RATIO, 412,   430,     ,       95.813953",
        "RATIO, 1,     3,       ,       33.333333",
        "RATIO, 2,     3,       ,       66.666667",
        "RATIO, 1,     200000000, ,     0.000001",
        "RATIO, 1,     200000001, ,     0",
        "RATIO, 0,     7,       ,       0",
        "RATIO, 430,   430,     ,       100",
        "RATIO, 0.5,   0.4,     ,       125",
        "RATIO, 1,     4,       1000,   25",
        "RATE,  1,     4,       1000,   250",
        "RATE,  1,     4,       1e5,    25000",
        "RATE,  1,     4,       ,       0.25"
    })
    void a_quotient_has_six_decimals_at_most_and_no_zeros_behind(
            Rule rule, BigDecimal numerator, BigDecimal denominator, BigDecimal per, BigDecimal shown) {
        assertEquals(shown, rule.value(Amount.of(numerator, denominator), per));
    }

    @Test
    void a_value_is_shown_as_it_was_written() {
        assertEquals(new BigDecimal("7.50"), Rule.SUM.value(Amount.of(new BigDecimal("7.50")), null));
        assertEquals(
                new BigDecimal("7.50"),
                Rule.NOT_ADDITIVE.value(Amount.of(new BigDecimal("7.50")), BigDecimal.valueOf(1000)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"RATIO", "RATE"})
    void half_a_quotient_is_no_figure(Rule rule) {
        assertNull(rule.value(Amount.of(BigDecimal.TEN), BigDecimal.ONE));
        assertNull(rule.value(new Amount(null, BigDecimal.TEN), BigDecimal.ONE));
        assertNull(rule.value(parts(3, 0), BigDecimal.ONE));
    }

    @ParameterizedTest
    @EnumSource(value = Rule.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_ADDITIVE")
    void who_said_nothing_changes_nothing(Rule rule) {
        Amount said = parts(412, 430);
        assertEquals(said, rule.combine(said, Amount.NONE));
        assertEquals(said, rule.combine(Amount.NONE, said));
        assertTrue(rule.combine(Amount.NONE, Amount.NONE).isNone());
    }

    @ParameterizedTest
    @CsvSource({
        "SUM,          1000, Σ value",
        "RATIO,        ,     Σ numerator ÷ Σ denominator × 100",
        "RATIO,        1000, Σ numerator ÷ Σ denominator × 100",
        "RATE,         1e5,  Σ numerator ÷ Σ denominator × 100000",
        "RATE,         ,     Σ numerator ÷ Σ denominator × 1",
        "MAX,          ,     max value",
        "MIN,          ,     min value",
        "NOT_ADDITIVE, ,     not additive: no figure above the reporter"
    })
    void the_formula_says_what_was_reckoned(Rule rule, BigDecimal per, String formula) {
        assertEquals(formula, rule.formula(per));
    }
}
