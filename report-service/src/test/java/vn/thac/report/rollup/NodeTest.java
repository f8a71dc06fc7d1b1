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

    private static Seat seat(long order, int position, String track) {
        return new Seat(new UUID(0, order), order, position, track, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // state of the earlier regime's report   which figure counts   what is accepted
        "OPEN,      9, 9",
        "RETURNED,  9, 9",
        "SUBMITTED, 7, 9",
        "ACCEPTED,  7, 7"
    })
    void of_two_regimes_the_earlier_supplies_a_place_whatever_comes_in_under_the_later(
            ReportState state, String counted, String accepted) {
        OwnReport first = report(UNIT, 1, state, NOON, "7").at(seat(1, 1, ""));
        OwnReport later =
                report(UNIT, 2, ReportState.ACCEPTED, NOON.plusSeconds(1), "9").at(seat(2, 1, ""));

        for (Node node : List.of(of(first, later), of(later, first))) {
            assertEquals(new BigDecimal(counted), total(node));
            assertEquals(new BigDecimal(accepted), node.cell("N@1").accepted().numerator());
            assertEquals(1, node.cell("N@1").reported());
            assertEquals(2, node.expected());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // position and track of both        sum
        "1, government,  1, government,   12",
        "1, government,  1, party,        7",
        "1, party,       1, government,   5",
        "1, government,  2, government,   7",
        "2, government,  1, party,        5"
    })
    void two_bodies_of_one_place_count_once_unless_they_are_of_one_class(
            int position, String track, int other, String otherTrack, String sum) {
        OwnReport one = report(UNIT, 1, ReportState.SUBMITTED, NOON, "7").at(seat(0, position, track));
        OwnReport two = report(OTHER, 2, ReportState.SUBMITTED, NOON, "5").at(seat(0, other, otherTrack));

        assertEquals(new BigDecimal(sum), total(of(one, two)));
        assertEquals(new BigDecimal(sum), total(of(two, one)));
    }

    @Test
    void whom_the_rule_declares_supplies_in_every_tier_and_nobody_else() {
        Seat supplies = new Seat(new UUID(0, 0), 0, 2, "party", Map.of("N", true));
        Seat with = new Seat(new UUID(0, 0), 0, 3, "front", Map.of("N", true));
        Seat not = new Seat(new UUID(0, 0), 0, 1, "government", Map.of("N", false));
        Node below = of(report(UNIT, 1, ReportState.ACCEPTED, NOON, "400").at(not));
        OwnReport one = report(UNIT, 2, ReportState.ACCEPTED, NOON, "7").at(supplies);
        OwnReport two = report(OTHER, 3, ReportState.ACCEPTED, NOON, "5").at(with);
        OwnReport other = report(OTHER, 4, ReportState.ACCEPTED, NOON, "9").at(not);

        Node node = Node.of(List.of(below), List.of(other, two, one), pin -> Rule.SUM);

        assertEquals(CellTotal.EMPTY, below.cell("N@1"));
        assertEquals(new BigDecimal("12"), total(node));
        assertEquals(2, node.cell("N@1").reported());
    }

    @Test
    void where_somebody_below_owes_but_is_silent_who_stands_above_supplies_until_a_figure_comes() {
        OwnReport above = report(OTHER, 2, ReportState.ACCEPTED, NOON, "7");
        Node silent = of(report(UNIT, 1, ReportState.OPEN, null, null));
        Node notConcerned = of(new OwnReport(
                new UUID(0, 1),
                UNIT,
                "commune",
                ReportState.ACCEPTED,
                false,
                null,
                NOON,
                Map.of("N@1", Answer.notApplicable())));
        Node figure = of(report(UNIT, 1, ReportState.SUBMITTED, NOON, "0"));

        assertEquals(new BigDecimal("7"), total(Node.of(List.of(silent), List.of(above), pin -> Rule.SUM)));
        Node one = Node.of(List.of(notConcerned), List.of(above), pin -> Rule.SUM);
        assertEquals(new BigDecimal("7"), total(one));
        assertEquals(1, one.cell("N@1").notApplicable());
        Node compared = Node.of(List.of(figure), List.of(above), pin -> Rule.SUM);
        assertEquals(new BigDecimal("0"), total(compared));
        assertEquals(new BigDecimal("7"), compared.cell("N@1").accepted().numerator());
    }

    @Test
    void what_is_not_additive_each_place_says_for_itself() {
        Node below = Node.of(
                List.of(), List.of(report(UNIT, 1, ReportState.ACCEPTED, NOON, "-6.78")), pin -> Rule.NOT_ADDITIVE);
        Node node = Node.of(
                List.of(below), List.of(report(OTHER, 2, ReportState.ACCEPTED, NOON, "2.5")), pin -> Rule.NOT_ADDITIVE);

        assertEquals(new BigDecimal("2.5"), total(node));
        assertEquals(2, node.cell("N@1").reported());
        Node two = Node.of(
                List.of(),
                List.of(
                        report(UNIT, 1, ReportState.ACCEPTED, NOON, "1"),
                        report(OTHER, 2, ReportState.ACCEPTED, NOON, "2")),
                pin -> Rule.NOT_ADDITIVE);
        assertTrue(two.cell("N@1").all().isNone());
    }

    @Test
    void definitions_that_continue_one_another_stand_under_the_first() {
        CellTotal old = new CellTotal(Amount.of(BigDecimal.ONE), 1, 0, 0, Amount.NONE);
        CellTotal now = new CellTotal(Amount.of(BigDecimal.TEN), 1, 2, 0, Amount.NONE);
        Node node = new Node(Map.of("N@1", old, "N@2", now, "M@1", old), Map.of());

        Node rooted = node.underRoots(pin -> pin.equals("N@2") ? "N@1" : pin, pin -> Rule.SUM);

        assertEquals(new CellTotal(Amount.of(BigDecimal.valueOf(11)), 2, 2, 0, Amount.NONE), rooted.cell("N@1"));
        assertEquals(old, rooted.cell("M@1"));
        assertEquals(2, rooted.cells().size());
    }

    @Test
    void where_nobody_below_owes_the_areas_own_units_supply() {
        OwnReport own = report(UNIT, 1, ReportState.ACCEPTED, NOON, "7");

        Node node = Node.of(List.of(Node.EMPTY, Node.EMPTY), List.of(own), pin -> Rule.SUM);

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
