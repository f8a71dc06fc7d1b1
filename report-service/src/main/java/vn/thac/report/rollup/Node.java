package vn.thac.report.rollup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.thac.report.form.Rule;

/** What one area shows for one form or regime and one period: a total an indicator, and counts a level. */
public record Node(Map<String, CellTotal> cells, Map<String, Counts> counts) {

    public static final Node EMPTY = new Node(Map.of(), Map.of());

    public Node {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * The node of an area from the nodes below it and the reports of the units in the area itself; whose figures count
     * is said by {@link Supply}.
     *
     * @param rules the rule of each pinned indicator
     */
    public static Node of(List<Node> children, List<OwnReport> own, Function<String, Rule> rules) {
        Map<String, CellTotal> cells = new LinkedHashMap<>();
        Map<String, Counts> counts = new TreeMap<>();
        for (Node child : children) {
            child.cells.forEach((pin, total) -> {
                Rule rule = rules.apply(pin);
                cells.merge(pin, total.lifted(rule), (a, b) -> a.plus(b, rule));
            });
            child.counts.forEach((level, n) -> counts.merge(level, n, Counts::plus));
        }
        Set<String> answered = new LinkedHashSet<>();
        for (OwnReport r : own) {
            counts.merge(r.level(), Counts.of(r.state(), r.late(), r.due()), Counts::plus);
            answered.addAll(r.answers().keySet());
        }
        for (String pin : answered) {
            CellTotal cell = Supply.cell(cells.getOrDefault(pin, CellTotal.EMPTY), own, pin, rules.apply(pin));
            if (!cell.equals(CellTotal.EMPTY)) {
                cells.put(pin, cell);
            }
        }
        return new Node(cells, counts);
    }

    /** The same with the cells of definitions that continue one another under the first of them. */
    public Node underRoots(UnaryOperator<String> root, Function<String, Rule> rules) {
        Map<String, CellTotal> rooted = new LinkedHashMap<>();
        cells.forEach((pin, total) -> {
            String first = root.apply(pin);
            rooted.merge(first, total, (a, b) -> a.plus(b, rules.apply(first)));
        });
        return new Node(rooted, counts);
    }

    /** The counts of both; figures of two periods are none of one. */
    public Node countsWith(Node other) {
        Map<String, Counts> both = new TreeMap<>(counts);
        other.counts.forEach((level, n) -> both.merge(level, n, Counts::plus));
        return new Node(Map.of(), both);
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
}
