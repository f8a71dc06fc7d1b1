package vn.thac.bench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.client.Json;
import vn.thac.client.check.Tally;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

class ExpectedTotalsTest {

    private static final int SUM = 0;
    private static final int RATIO = 5;
    private static final int MAX = 9;
    private static final int MIN = 19;

    private final TerritoryTree tree = new TerritoryTree(List.of(
            new Territory("01", "A", "tỉnh", "province", ""),
            new Territory("001", "B", "huyện", "district", "01"),
            new Territory("00001", "C", "xã", "commune", "001"),
            new Territory("00002", "D", "xã", "commune", "001"),
            new Territory("02", "E", "tỉnh", "province", "")));
    private final ExpectedTotals expected = new ExpectedTotals(tree, tree.ofLevel(Territory.COMMUNE), commune -> true);

    @Test
    void the_bodies_say_what_the_totals_are_made_of() {
        var figures = Json.read(FiguresForm.report(1)).path("figures");
        assertEquals(FiguresForm.SIZE, figures.size());
        assertEquals(
                FiguresForm.numerator(1, SUM), figures.get(SUM).path("value").asLong());
        assertEquals(
                FiguresForm.numerator(1, RATIO),
                figures.get(RATIO).path("numerator").asLong());
        assertEquals(
                FiguresForm.denominator(1, RATIO),
                figures.get(RATIO).path("denominator").asLong());
    }

    @Test
    void a_part_is_never_more_than_its_whole() {
        for (int commune = 0; commune < 2_000; commune++) {
            assertTrue(FiguresForm.numerator(commune, RATIO) <= FiguresForm.denominator(commune, RATIO));
        }
    }

    @Test
    void right_totals_are_exact_at_every_node_above_the_communes() {
        for (var area : List.of("vn", "01", "001")) {
            assertTrue(expected.isExact(area, totals()));
        }
        assertTrue(expected.has("001"));
        assertFalse(expected.has("02"));
    }

    @Test
    void one_wrong_number_is_found() {
        for (int indicator : new int[] {SUM, RATIO, MAX, MIN}) {
            for (var field : List.of("value", "numerator", "denominator", "reported")) {
                var wrong = totals();
                var figure = (ObjectNode) wrong.path("figures").get(indicator);
                if (figure.has(field)) {
                    figure.put(field, figure.path(field).decimalValue().add(BigDecimal.ONE));
                    var tally = new Tally("exact");
                    expected.check("vn", wrong, tally);
                    assertEquals(1, tally.check().broken(), indicator + " " + field);
                    assertEquals(FiguresForm.SIZE, tally.check().checked());
                }
            }
        }
    }

    @Test
    void a_missing_figure_is_found() {
        var totals = totals();
        ((ArrayNode) totals.path("figures")).remove(7);
        assertFalse(expected.isExact("vn", totals));
    }

    /** An answer of the totals for communes 0 and 1, worked out in the plainest way. */
    private static JsonNode totals() {
        var totals = JsonNodeFactory.instance.objectNode();
        var figures = totals.putArray("figures");
        for (int i = 0; i < FiguresForm.SIZE; i++) {
            long a = FiguresForm.numerator(0, i);
            long b = FiguresForm.numerator(1, i);
            long whole = FiguresForm.denominator(0, i) + FiguresForm.denominator(1, i);
            var figure =
                    figures.addObject().put("indicator", FiguresForm.code(i)).put("reported", 2);
            switch (FiguresForm.rule(i)) {
                case sum -> figure.put("value", a + b);
                case max -> figure.put("value", Math.max(a, b));
                case min -> figure.put("value", Math.min(a, b));
                case ratio -> quotient(figure, a + b, whole, 100);
                case rate -> quotient(figure, a + b, whole, FiguresForm.PER);
            }
        }
        return totals;
    }

    private static void quotient(ObjectNode figure, long numerator, long denominator, int factor) {
        figure.put("numerator", numerator)
                .put("denominator", denominator)
                .put(
                        "value",
                        BigDecimal.valueOf(numerator * factor)
                                .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP));
    }
}
