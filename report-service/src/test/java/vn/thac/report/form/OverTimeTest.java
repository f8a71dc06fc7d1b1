package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures of periods become that of a longer one, to the last digit. */
class OverTimeTest {

    @Test
    void a_flow_adds_up_and_a_stock_is_where_it_stood_last() {
        List<Amount> months = List.of(value("0.1"), value("0.2"), Amount.NONE);
        assertShown("0.3", OverTime.SUM, Rule.SUM, months);
        assertShown("0.2", OverTime.LAST, Rule.SUM, months);
        assertShown("0.2", OverTime.MAX, Rule.SUM, months);
        assertShown("0.1", OverTime.MIN, Rule.SUM, months);
    }

    @Test
    void a_mean_counts_the_periods_that_have_a_figure_and_is_rounded_only_to_be_shown() {
        List<Amount> months = List.of(value("1"), value("1"), value("2"), Amount.NONE);
        assertShown("1.333333", OverTime.AVERAGE, Rule.SUM, months);
        Amount mean = OverTime.AVERAGE.together(months);
        assertEquals(List.of(new BigDecimal("4"), new BigDecimal("3")), List.of(mean.numerator(), mean.denominator()));
    }

    @Test
    void a_share_is_worked_out_again_from_its_parts_and_its_mean_is_another_number() {
        List<Amount> quarters = List.of(share("1", "2"), share("1", "4"), share("0", "0"));
        assertShown("33.333333", OverTime.PARTS, Rule.RATIO, quarters);
        assertShown("37.5", OverTime.AVERAGE, Rule.RATIO, quarters);
        assertShown("50", OverTime.MAX, Rule.RATIO, quarters);
        assertShown("25", OverTime.MIN, Rule.RATIO, quarters);
    }

    @Test
    void nothing_comes_of_nothing_or_where_periods_say_nothing_of_a_longer_one() {
        for (OverTime any : OverTime.values()) {
            assertTrue(any.together(List.of(Amount.NONE, Amount.NONE)).isNone());
        }
        assertTrue(OverTime.NONE.together(List.of(value("1"))).isNone());
    }

    private static void assertShown(String shown, OverTime how, Rule rule, List<Amount> periods) {
        assertEquals(new BigDecimal(shown), rule.value(how.together(periods), null), how + " of " + periods);
    }

    private static Amount value(String number) {
        return Amount.of(new BigDecimal(number));
    }

    private static Amount share(String numerator, String denominator) {
        return Amount.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
