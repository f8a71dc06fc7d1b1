package vn.thac.report.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.Samples;
import vn.thac.report.opening.Owed;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Period;
import vn.thac.report.period.WindowRule;
import vn.thac.report.period.Windows;
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
        assertTrue(of(RegimeKind.REVIEW, "P1Y").isScheduled());
        assertTrue(of(RegimeKind.AD_HOC, null).isOnDemand());
        assertFalse(of(RegimeKind.DIFFICULTY, null).isOnDemand());
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2024-01",
        "P3M, 2024-Q1",
        "P6M, 2024-H1",
        "P9M, 2024-9M",
        "P1Y, 2024",
        "P12M, 2024",
        "P1W, 2023-W51",
        "P2W, 2023-W51-2W",
        "P2M, 2024-2M1",
        "P4M, 2024-4M1",
        "P2Y, 2025-2026",
        "P5Y, 2026-2030"
    })
    void the_frequency_makes_the_periods(String frequency, String first) {
        assertEquals(
                first,
                of(RegimeKind.PERIODIC, frequency)
                        .schedule(Windows.shipped())
                        .firstAfter(LocalDate.of(2023, 12, 14))
                        .period()
                        .key());
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC, true, false", "REVIEW, true, true", "AD_HOC, false, true", "DIFFICULTY, false, false"})
    void a_review_falls_due_by_its_frequency_and_can_be_asked_for_too(
            RegimeKind kind, boolean scheduled, boolean onDemand) {
        assertEquals(scheduled, of(kind, "P1Y").isScheduled());
        assertEquals(onDemand, of(kind, "P1Y").isOnDemand());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"P1D", "P3Y", "p1y", ""})
    void without_periods_there_is_no_schedule(String frequency) {
        Regime regime = of(RegimeKind.PERIODIC, frequency);
        assertThrows(IllegalStateException.class, () -> regime.schedule(Windows.shipped()));
        assertFalse(regime.isScheduled());
    }

    @Test
    void what_is_owed_for_a_period_is_due_and_asked_as_that_period_was_opened() {
        LocalDate due = LocalDate.of(2024, 11, 9);
        OpenedPeriod opened = new OpenedPeriod(
                Period.of("2024"),
                due.minusYears(1),
                due,
                true,
                due,
                due.minusMonths(3),
                null,
                List.of(),
                0,
                "TE-00",
                1);
        Regime regime = new Regime(
                Samples.REGIME,
                Samples.PLAN,
                "R1",
                1,
                RegimeKind.PERIODIC,
                "P1Y",
                new Deadline.OnDay(31, 12, Deadline.Rule.BY),
                WindowRule.UNSTATED,
                null,
                "TE-01",
                2,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                ISSUER,
                null);

        assertEquals(
                new Owed(Samples.REGIME, Samples.PLAN, "R1", Period.of("2024"), due, "TE-00", 1, null),
                regime.owed(opened));
    }

    @Test
    void among_several_receivers_all_review_and_all_are_sent_to() {
        List<UnitId> both = List.of(RECEIVER, ISSUER);
        assertEquals(both, to(both, List.of()).reviewers());
        assertEquals(both, to(both, List.of(CONSOLIDATOR)).destinations());
    }
}
