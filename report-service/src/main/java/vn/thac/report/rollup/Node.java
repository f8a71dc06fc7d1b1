package vn.thac.report.rollup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.thac.report.ReportState;
import vn.thac.report.form.Rule;

/** What one area shows for one form or regime and one period: a total an indicator, and counts a level. */
public record Node(Map<String, CellTotal> cells, Map<String, Counts> counts) {

    public static final Node EMPTY = new Node(Map.of(), Map.of());

    public Node {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * The node of an area from the nodes below it and the reports of the units in the area itself. Where anybody
     * below owes the form, those supply its figures, and who stands above is counted but not added.
     *
     * @param rules the rule of each pinned indicator
     */
    public static Node of(List<Node> children, List<OwnReport> own, Function<String, Rule> rules) {
        Map<String, CellTotal> cells = new LinkedHashMap<>();
        Map<String, Counts> counts = new TreeMap<>();
        for (Node child : children) {
            child.cells.forEach((pin, total) -> add(cells, pin, total.lifted(rules.apply(pin)), rules));
            child.counts.forEach((level, n) -> counts.merge(level, n, Counts::plus));
        }
        own.forEach(r -> counts.merge(r.level(), Counts.of(r.state(), r.late(), r.due()), Counts::plus));
        if (!suppliedBelow(children)) {
            suppliers(own).values().forEach(r -> {
                boolean accepted = r.state() == ReportState.ACCEPTED;
                r.answers().forEach((pin, answer) -> add(cells, pin, CellTotal.of(answer, accepted), rules));
            });
        }
        return new Node(cells, counts);
    }

    /** True when the figures of the area come from units below it. */
    public static boolean suppliedBelow(List<Node> children) {
        return children.stream().anyMatch(c -> c.expected() > 0);
    }

    /** The one report of each unit that counts. */
    public static Map<UUID, OwnReport> suppliers(List<OwnReport> own) {
        Map<UUID, OwnReport> byUnit = new LinkedHashMap<>();
        own.stream()
                .filter(r -> r.state().counts())
                .forEach(r -> byUnit.merge(r.unit().value(), r, (a, b) -> b.isNewerThan(a) ? b : a));
        return byUnit;
    }

    public int expected() {
        return counts.values().stream().mapToInt(Counts::expected).sum();
    }

    public Counts all() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    public CellTotal cell(String pin) {
        return cells.getOrDefault(pin, CellTotal.EMPTY);
    }

    /** Equal as numbers, whatever their scale. */
    public boolean sameAs(Node other) {
        return counts.equals(other.counts)
                && cells.keySet().equals(other.cells.keySet())
                && cells.entrySet().stream().allMatch(e -> e.getValue().sameAs(other.cell(e.getKey())));
    }

    private static void add(Map<String, CellTotal> cells, String pin, CellTotal total, Function<String, Rule> rules) {
        cells.merge(pin, total, (a, b) -> a.plus(b, rules.apply(pin)));
    }
}
