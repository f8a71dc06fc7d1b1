package vn.thac.report.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.form.Rule;

/**
 * Areas with what lies above each, and the reports of their units: worked out whole at once, without stored nodes.
 * What it gives equals what the stored nodes come to.
 */
public final class Forest {

    private final Map<UUID, List<UUID>> below = new HashMap<>();
    private final List<UUID> roots = new ArrayList<>();
    private final Map<UUID, List<OwnReport>> own = new HashMap<>();
    private final Map<UUID, Node> worked = new HashMap<>();
    private final Function<String, Rule> rules;

    /** {@code parents} has every area that takes part; one whose parent takes no part is a root. */
    public Forest(Map<UUID, @Nullable UUID> parents, Function<String, Rule> rules) {
        this.rules = rules;
        parents.forEach((area, parent) -> {
            if (parent != null && parents.containsKey(parent)) {
                below.computeIfAbsent(parent, p -> new ArrayList<>()).add(area);
            } else {
                roots.add(area);
            }
        });
        below.values().forEach(areas -> areas.sort(UUID::compareTo));
    }

    public void add(UUID area, OwnReport report) {
        own.computeIfAbsent(area, a -> new ArrayList<>()).add(report);
        worked.clear();
    }

    /** The total over all roots. */
    public Node total() {
        List<Node> nodes = roots.stream().map(this::node).toList();
        return nodes.size() == 1 ? nodes.get(0) : Node.of(nodes, List.of(), rules);
    }

    /** An area taken apart, as deep as asked and at most so many nodes in all; those with nobody who owes are not shown. */
    public Branch branch(UnitId area, int depth, int limit) {
        return branch(area.value(), depth, new int[] {limit});
    }

    private Branch branch(UUID area, int depth, int[] budget) {
        List<UUID> children =
                below(area).stream().filter(child -> node(child).expected() > 0).toList();
        List<UUID> shown = depth <= 0
                ? List.of()
                : children.stream().limit(Math.max(0, budget[0])).toList();
        budget[0] -= shown.size();
        return new Branch(
                new UnitId(area),
                node(area),
                own.getOrDefault(area, List.of()),
                shown.stream().map(child -> branch(child, depth - 1, budget)).toList(),
                children.size() - shown.size());
    }

    private Node node(UUID area) {
        Node known = worked.get(area);
        if (known == null) {
            known = Node.of(below(area).stream().map(this::node).toList(), own.getOrDefault(area, List.of()), rules);
            worked.put(area, known);
        }
        return known;
    }

    private List<UUID> below(UUID area) {
        return below.getOrDefault(area, List.of());
    }
}
