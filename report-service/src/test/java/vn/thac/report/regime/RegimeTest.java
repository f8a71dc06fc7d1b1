package vn.thac.report.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.Samples;
import vn.thac.report.period.WindowRule;
import vn.thac.report.regime.Regime.Reporter;

class RegimeTest {

    private static final UnitId ISSUER = UnitId.next();
    private static final UnitId RECEIVER = UnitId.next();
    private static final UnitId CONSOLIDATOR = UnitId.next();

    private static Regime regime(
            RegimeKind kind, String frequency, List<Reporter> who, List<UnitId> receivers, List<UnitId> consolidators) {
        return new Regime(
                Samples.REGIME,
                Samples.PLAN,
                "R1",
                1,
                kind,
                frequency,
                null,
                WindowRule.UNSTATED,
                null,
                null,
                null,
                null,
                who,
                List.of(),
                null,
                null,
                receivers,
                consolidators,
                ISSUER,
                null);
    }

    private static Regime to(List<UnitId> receivers, List<UnitId> consolidators) {
        return regime(RegimeKind.PERIODIC, "P1Y", List.of(), receivers, consolidators);
    }

    private static Regime of(RegimeKind kind, String frequency) {
        return regime(kind, frequency, List.of(), List.of(), List.of());
    }

    @Test
    void the_consolidator_reviews_else_the_receiver_else_the_issuer() {
        assertEquals(
                List.of(CONSOLIDATOR),
                to(List.of(RECEIVER), List.of(CONSOLIDATOR)).reviewers());
        assertEquals(List.of(RECEIVER), to(List.of(RECEIVER), List.of()).reviewers());
        assertEquals(List.of(ISSUER), to(List.of(), List.of()).reviewers());
    }

    @Test
    void what_is_consolidated_goes_to_the_receivers_else_to_the_issuer() {
        assertEquals(
                List.of(RECEIVER), to(List.of(RECEIVER), List.of(CONSOLIDATOR)).destinations());
        assertEquals(List.of(ISSUER), to(List.of(), List.of(CONSOLIDATOR)).destinations());
    }

    @Test
    void of_an_addressee_named_twice_the_order_holds() {
        Regime regime = regime(
                RegimeKind.PERIODIC,
                "P1Y",
                List.of(
                        new Reporter("a", Relation.REQUESTED),
                        new Reporter("b", Relation.REQUESTED),
                        new Reporter("a", Relation.ORDERED)),
                List.of(),
                List.of());
        assertEquals(Relation.ORDERED, regime.relationTo("a"));
        assertEquals(Relation.REQUESTED, regime.relationTo("b"));
        assertTrue(regime.isOwedBy("b"));
        assertFalse(regime.isOwedBy("c"));
        assertThrows(IllegalArgumentException.class, () -> regime.relationTo("c"));
    }

    @Test
    void only_a_frequency_with_periods_opens_by_the_calendar_and_all_else_but_difficulties_is_asked_for() {
        assertTrue(of(RegimeKind.PERIODIC, "P1Y").isScheduled());
        assertFalse(of(RegimeKind.PERIODIC, "P1Y").isOnDemand());
        assertFalse(of(RegimeKind.PERIODIC, "P7D").isScheduled());
        assertTrue(of(RegimeKind.PERIODIC, "P7D").isOnDemand());
        assertFalse(of(RegimeKind.REVIEW, "P1Y").isScheduled());
        assertTrue(of(RegimeKind.AD_HOC, null).isOnDemand());
        assertFalse(of(RegimeKind.DIFFICULTY, null).isOnDemand());
    }
}
