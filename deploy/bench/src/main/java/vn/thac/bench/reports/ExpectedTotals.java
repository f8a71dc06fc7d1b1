package vn.thac.bench.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.thac.client.check.Tally;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/** What every node of the roll-up must show once all communes have reported, reckoned here from their figures alone. */
public final class ExpectedTotals {

    /** The country's own code; no list names it. */
    static final String COUNTRY = "vn";

    private static final int DECIMALS = 6;

    /** One node: sums of numerators and denominators, or the largest and smallest value. */
    private static final class Node {
        private final long[] numerators = new long[FiguresForm.SIZE];
        private final long[] denominators = new long[FiguresForm.SIZE];
        private int reports;

        void add(int commune) {
            for (int i = 0; i < FiguresForm.SIZE; i++) {
                long given = FiguresForm.numerator(commune, i);
                numerators[i] = switch (FiguresForm.rule(i)) {
                    case max -> reports == 0 ? given : Math.max(numerators[i], given);
                    case min -> reports == 0 ? given : Math.min(numerators[i], given);
                    default -> numerators[i] + given;
                };
                denominators[i] += FiguresForm.hasParts(i) ? FiguresForm.denominator(commune, i) : 0;
            }
            reports++;
        }
    }

    private final Map<String, Node> nodes = new HashMap<>();

    /** Communes are numbered in the order of the list; only those count that have reported. */
    public ExpectedTotals(TerritoryTree tree, List<Territory> communes, IntPredicate reported) {
        for (int number = 0; number < communes.size(); number++) {
            if (!reported.test(number)) {
                continue;
            }
            node(COUNTRY).add(number);
            for (var above : tree.upFrom(communes.get(number))) {
                node(above.code()).add(number);
            }
        }
    }

    private Node node(String code) {
        return nodes.computeIfAbsent(code, c -> new Node());
    }

    boolean has(String code) {
        return nodes.containsKey(code);
    }

    /** How many figures of an answer are right; an area without reports has none to be right. */
    void check(String code, JsonNode totals, Tally tally) {
        var found = new HashMap<String, JsonNode>();
        totals.path("figures")
                .forEach(figure -> found.put(figure.path("indicator").asText(), figure));
        var node = node(code);
        for (int i = 0; i < FiguresForm.SIZE; i++) {
            var fault = fault(node, i, found.get(FiguresForm.code(i)));
            var indicator = FiguresForm.code(i);
            tally.count(fault == null, () -> code + " " + indicator + ": " + fault);
        }
    }

    boolean isExact(String code, JsonNode totals) {
        var tally = new Tally("exact");
        check(code, totals, tally);
        return tally.check().holds();
    }

    private static @Nullable String fault(Node node, int indicator, @Nullable JsonNode figure) {
        if (figure == null) {
            return "no figure";
        }
        if (figure.path("reported").asInt(-1) != node.reports) {
            return "expected " + node.reports + " reports, found " + figure.path("reported");
        }
        if (!FiguresForm.hasParts(indicator)) {
            return difference("value", BigDecimal.valueOf(node.numerators[indicator]), figure);
        }
        var numerator = BigDecimal.valueOf(node.numerators[indicator]);
        var denominator = BigDecimal.valueOf(node.denominators[indicator]);
        var factor = BigDecimal.valueOf(FiguresForm.rule(indicator) == FiguresForm.Rule.rate ? FiguresForm.PER : 100);
        var differences = new String[] {
            difference("numerator", numerator, figure),
            difference("denominator", denominator, figure),
            denominator.signum() == 0
                    ? null
                    : difference(
                            "value",
                            numerator.multiply(factor).divide(denominator, DECIMALS, RoundingMode.HALF_UP),
                            figure)
        };
        return Arrays.stream(differences)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String difference(String field, BigDecimal expected, JsonNode figure) {
        var found = figure.path(field);
        return found.isNumber() && found.decimalValue().compareTo(expected) == 0
                ? null
                : "expected the " + field + " " + expected + ", found " + found;
    }
}
