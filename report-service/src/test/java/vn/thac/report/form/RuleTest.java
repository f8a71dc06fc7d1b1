package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
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
}
