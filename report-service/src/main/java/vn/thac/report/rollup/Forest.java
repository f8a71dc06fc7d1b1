package vn.thac.report.rollup;

import vn.thac.report.form.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Areas with what lies above each, and the reports of their units: worked out whole at once, without stored nodes.
 * What it gives equals what the stored nodes come to.
 */
public final class Forest {

    private final Map<UUID, List<UUID>> below = new HashMap<>();
    private final List<UUID> roots = new ArrayList<>();
    private final Map<UUID, List<OwnReport>> own = new HashMap<>();
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
    }

    public void add(UUID area, OwnReport report) {
        own.computeIfAbsent(area, a -> new ArrayList<>()).add(report);
    }

    /** The total over all roots. */
    public Node total() {
        List<Node> nodes = roots.stream().map(this::node).toList();
        return nodes.size() == 1 ? nodes.get(0) : Node.of(nodes, List.of(), rules);
    }

    private Node node(UUID area) {
        List<Node> children =
                below.getOrDefault(area, List.of()).stream().map(this::node).toList();
        return Node.of(children, own.getOrDefault(area, List.of()), rules);
    }
}
