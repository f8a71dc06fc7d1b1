package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

class CellTotalTest {

    private static Amount amount(String number) {
        return Amount.of(new BigDecimal(number));
    }

    private static OwnReport report(Answer answer) {
        return new OwnReport(
                new UUID(0, 1),
                UnitId.next(),
                "commune",
                ReportState.ACCEPTED,
                false,
                null,
                Instant.EPOCH,
                Map.of("N@1", answer));
    }

    private static CellTotal said(String number, boolean accepted) {
        OwnReport given = report(Answer.given(amount(number)));
        CellTotal all = CellTotal.of(given, "N@1", false);
        return accepted ? all.plus(CellTotal.of(given, "N@1", true), Rule.SUM) : all;
    }

    @Test
    void zero_is_reported_and_not_applicable_is_not() {
        assertEquals(new CellTotal(amount("0"), 1, 0, 0, Amount.NONE), said("0", false));
        assertEquals(new CellTotal(amount("0"), 1, 0, 1, amount("0")), said("0", true));
        assertEquals(CellTotal.EMPTY, CellTotal.of(report(Answer.notApplicable()), "N@1", false));
        assertEquals(CellTotal.EMPTY, CellTotal.of(report(Answer.notApplicable()), "N@1", true));
        assertEquals(CellTotal.EMPTY, CellTotal.of(report(Answer.given(amount("1"))), "M@1", true));
    }

    @Test
    void what_was_accepted_is_reckoned_apart_by_the_same_rule() {
        CellTotal three = said("7", true).plus(said("9", false), Rule.MAX).plus(said("3", true), Rule.MAX);

        assertEquals(new CellTotal(amount("9"), 3, 0, 2, amount("7")), three);
    }

    @Test
    void who_is_not_concerned_is_counted_and_changes_no_amount() {
        CellTotal notConcerned = new CellTotal(Amount.NONE, 0, 1, 0, Amount.NONE);
        CellTotal both = notConcerned.plus(said("-2", true), Rule.MAX);

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

    private static CellTotal from(String number, long order, long acceptedOrder) {
        boolean accepted = acceptedOrder > 0;
        return new CellTotal(
                amount(number), 1, 0, accepted ? 1 : 0, accepted ? amount(number) : Amount.NONE, order, acceptedOrder);
    }

    @Test
    void what_is_put_together_comes_from_the_earliest_of_its_regimes() {
        CellTotal both = from("7", 3, 0).plus(from("5", 2, 4), Rule.SUM);

        assertEquals(new CellTotal(amount("12"), 2, 0, 1, amount("5"), 2, 4), both);
        assertEquals(both, CellTotal.EMPTY.plus(both, Rule.SUM));
        assertEquals(both, both.plus(CellTotal.EMPTY, Rule.SUM));
    }

    @ParameterizedTest
    @CsvSource({
        // below from  own from  supplied  from
        "7, 0,         9, 0,     7,        0",
        "7, 2,         9, 1,     9,        1",
        "7, 1,         9, 2,     7,        1",
        "7, 2,         9, 2,     7,        2"
    })
    void from_below_or_by_the_place_itself_is_decided_by_the_earlier_regime_else_from_below(
            String below, long belowFrom, String own, long ownFrom, String supplied, long from) {
        CellTotal total = from(below, belowFrom, 0).supplied(from(own, ownFrom, 0), CellTotal.EMPTY, Rule.SUM);

        assertEquals(new CellTotal(amount(supplied), 1, 0, 0, Amount.NONE, from, 0), total);
    }

    @Test
    void what_was_accepted_has_its_own_supplier() {
        CellTotal below = new CellTotal(amount("50"), 1, 0, 0, Amount.NONE);
        CellTotal own = CellTotal.of(report(Answer.given(amount("1000"))), "N@1", false);
        CellTotal ownAccepted = CellTotal.of(report(Answer.given(amount("1000"))), "N@1", true);

        assertEquals(new CellTotal(amount("50"), 1, 0, 1, amount("1000")), below.supplied(own, ownAccepted, Rule.SUM));
    }
}
