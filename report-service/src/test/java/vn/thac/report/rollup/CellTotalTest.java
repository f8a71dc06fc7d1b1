package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

class CellTotalTest {

    private static Amount amount(String number) {
        return Amount.of(new BigDecimal(number));
    }

    private static CellTotal said(String number, boolean accepted) {
        return CellTotal.of(Answer.given(amount(number)), accepted);
    }

    @Test
    void zero_is_reported_and_not_applicable_is_not() {
        assertEquals(new CellTotal(amount("0"), 1, 0, 0, Amount.NONE), said("0", false));
        assertEquals(new CellTotal(amount("0"), 1, 0, 1, amount("0")), said("0", true));
        assertEquals(new CellTotal(Amount.NONE, 0, 1, 0, Amount.NONE), CellTotal.of(Answer.notApplicable(), false));
        assertEquals(CellTotal.of(Answer.notApplicable(), false), CellTotal.of(Answer.notApplicable(), true));
    }

    @Test
    void what_was_accepted_is_reckoned_apart_by_the_same_rule() {
        CellTotal three = said("7", true).plus(said("9", false), Rule.MAX).plus(said("3", true), Rule.MAX);

        assertEquals(new CellTotal(amount("9"), 3, 0, 2, amount("7")), three);
    }

    @Test
    void who_is_not_concerned_is_counted_and_changes_no_amount() {
        CellTotal both = CellTotal.of(Answer.notApplicable(), true).plus(said("-2", true), Rule.MAX);

        assertEquals(new CellTotal(amount("-2"), 1, 1, 1, amount("-2")), both);
    }

    @Test
    void of_what_is_not_additive_only_the_counts_go_up() {
        assertEquals(
                new CellTotal(Amount.NONE, 1, 0, 1, Amount.NONE),
                said("7", true).lifted(Rule.NOT_ADDITIVE));
    }

    @ParameterizedTest
    @EnumSource(value = Rule.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_ADDITIVE")
    void all_else_goes_up_whole(Rule rule) {
        assertEquals(said("7", true), said("7", true).lifted(rule));
    }

    @Test
    void two_totals_are_the_same_only_in_amounts_and_counts() {
        CellTotal total = new CellTotal(amount("7"), 3, 2, 1, amount("4"));

        assertTrue(total.sameAs(new CellTotal(amount("7.0"), 3, 2, 1, amount("4.00"))));
        assertFalse(total.sameAs(new CellTotal(amount("8"), 3, 2, 1, amount("4"))));
        assertFalse(total.sameAs(new CellTotal(amount("7"), 4, 2, 1, amount("4"))));
        assertFalse(total.sameAs(new CellTotal(amount("7"), 3, 1, 1, amount("4"))));
        assertFalse(total.sameAs(new CellTotal(amount("7"), 3, 2, 2, amount("4"))));
        assertFalse(total.sameAs(new CellTotal(amount("7"), 3, 2, 1, amount("5"))));
        assertFalse(total.sameAs(new CellTotal(amount("7"), 3, 2, 1, Amount.NONE)));
    }
}
