package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

class NodeTest {

    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final UnitId OTHER = new UnitId(new UUID(0, 2));
    private static final Instant NOON = Instant.parse("2024-11-08T05:00:00Z");

    private static OwnReport report(UnitId unit, long obligation, ReportState state, Instant at, String value) {
        return new OwnReport(
                new UUID(0, obligation),
                unit,
                "commune",
                state,
                false,
                null,
                at,
                value == null ? Map.of() : Map.of("N@1", Answer.given(Amount.of(new BigDecimal(value)))));
    }

    private static Node of(OwnReport... own) {
        return Node.of(List.of(), List.of(own), pin -> Rule.SUM);
    }

    private static BigDecimal total(Node node) {
        return node.cell("N@1").all().numerator();
    }

    @Test
    void units_of_one_area_add_up() {
        Node node = of(
                report(UNIT, 1, ReportState.SUBMITTED, NOON, "7"), report(OTHER, 2, ReportState.ACCEPTED, NOON, "5"));

        assertEquals(new BigDecimal("12"), total(node));
        assertEquals(new BigDecimal("5"), node.cell("N@1").accepted().numerator());
        assertEquals(2, node.expected());
    }

    @ParameterizedTest
    @CsvSource({
        // state of a later obligation   which figure counts
        "OPEN,      7",
        "RETURNED,  7",
        "SUBMITTED, 9",
        "ACCEPTED,  9"
    })
    void the_later_of_two_reports_counts_if_it_counts_at_all(ReportState state, String counted) {
        OwnReport first = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");
        OwnReport later = report(UNIT, 2, state, NOON.plusSeconds(1), "9");

        assertEquals(new BigDecimal(counted), total(of(first, later)));
        assertEquals(new BigDecimal(counted), total(of(later, first)));
        assertEquals(2, of(first, later).expected());
    }

    @Test
    void of_two_reports_of_one_moment_it_is_always_the_same_that_counts() {
        OwnReport one = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");
        OwnReport two = report(UNIT, 2, ReportState.ACCEPTED, NOON, "9");

        assertEquals(new BigDecimal("9"), total(of(one, two)));
        assertEquals(new BigDecimal("9"), total(of(two, one)));
    }

    @Test
    void a_report_without_a_moment_gives_way() {
        OwnReport undated = report(UNIT, 2, ReportState.ACCEPTED, null, "7");
        OwnReport dated = report(UNIT, 1, ReportState.ACCEPTED, Instant.EPOCH, "9");

        assertEquals(new BigDecimal("9"), total(of(undated, dated)));
        assertEquals(new BigDecimal("9"), total(of(dated, undated)));
    }

    @Test
    void where_somebody_below_owes_but_is_silent_who_stands_above_still_adds_nothing() {
        Node below = of(report(UNIT, 1, ReportState.OPEN, null, null));
        OwnReport above = report(OTHER, 2, ReportState.ACCEPTED, NOON, "7");

        Node node = Node.of(List.of(below), List.of(above), pin -> Rule.SUM);

        assertEquals(Map.of(), node.cells());
        assertEquals(2, node.expected());
    }

    @Test
    void where_nobody_below_owes_the_areas_own_units_supply() {
        OwnReport own = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");

        Node node = Node.of(List.of(Node.EMPTY, Node.EMPTY), List.of(own), pin -> Rule.SUM);

        assertFalse(Node.suppliedBelow(List.of(Node.EMPTY, Node.EMPTY)));
        assertEquals(new BigDecimal("7"), total(node));
    }

    @Test
    void a_figure_that_is_not_additive_stays_where_it_was_reported() {
        OwnReport own = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");
        Node below = Node.of(List.of(), List.of(own), pin -> Rule.NOT_ADDITIVE);
        Node above = Node.of(List.of(below), List.of(), pin -> Rule.NOT_ADDITIVE);

        assertEquals(new BigDecimal("7"), total(below));
        assertTrue(above.cell("N@1").all().isNone());
        assertEquals(1, above.cell("N@1").reported());
    }

    @Test
    void levels_are_counted_apart() {
        OwnReport commune = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");
        OwnReport district =
                new OwnReport(new UUID(0, 2), OTHER, "district", ReportState.OPEN, false, null, null, Map.of());
        Node node = Node.of(List.of(of(commune)), List.of(district), pin -> Rule.SUM);

        assertEquals(1, node.counts().get("commune").accepted());
        assertEquals(1, node.counts().get("district").expected());
        assertEquals(1, node.all().accepted());
        assertEquals(2, node.all().expected());
    }

    @Test
    void nodes_are_the_same_in_cells_as_numbers_and_in_counts() {
        Node seven = of(report(UNIT, 1, ReportState.ACCEPTED, NOON, "7"));

        assertTrue(seven.sameAs(of(report(UNIT, 1, ReportState.ACCEPTED, NOON, "7.00"))));
        assertFalse(seven.sameAs(of(report(UNIT, 1, ReportState.ACCEPTED, NOON, "8"))));
        assertFalse(seven.sameAs(of(report(UNIT, 1, ReportState.SUBMITTED, NOON, "7"))));
        assertFalse(seven.sameAs(new Node(seven.cells(), Map.of())));
        assertFalse(seven.sameAs(new Node(Map.of(), seven.counts())));
        assertFalse(new Node(Map.of(), seven.counts()).sameAs(seven));
    }

    @Test
    void who_gives_no_figure_is_still_counted() {
        OwnReport silent = report(UNIT, 1, ReportState.SUBMITTED, NOON, "7").withoutAnswers();

        assertEquals(Map.of(), of(silent).cells());
        assertEquals(1, of(silent).all().underReview());
    }
}
