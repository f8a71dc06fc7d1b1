package vn.thac.plan.basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents and what they rest on, without a cycle.
 * A link that the text reaches through another document is not walked itself: the other document's link is.
 */
final class BasisGraph {

    /** From a document to one it rests on. */
    record Link(UUID from, UUID to, boolean isImplementing, boolean isThroughAnother) {}

    private final Map<UUID, List<Link>> up = new LinkedHashMap<>();

    BasisGraph(List<Link> links) {
        links.forEach(link ->
                up.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link));
    }

    /** The links that lead on from a document, one after the other. */
    static List<BasisView.Link> reached(UUID from, List<BasisView.Link> links) {
        Set<UUID> reached = new HashSet<>(Set.of(from));
        int before;
        do {
            before = reached.size();
            links.stream()
                    .filter(link -> reached.contains(link.from()))
                    .toList()
                    .forEach(link -> reached.add(link.to()));
        } while (reached.size() > before);
        return links.stream().filter(link -> reached.contains(link.from())).toList();
    }

    /** The longest way up that implements step by step, both ends included; empty where there is none. */
    List<UUID> path(UUID from, UUID to) {
        List<UUID> path = longest(from, to, new HashMap<>(), new HashSet<>());
        return path == null ? List.of() : path;
    }

    private @Nullable List<UUID> longest(UUID at, UUID to, Map<UUID, @Nullable List<UUID>> known, Set<UUID> walking) {
        if (at.equals(to)) {
            return List.of(at);
        }
        if (known.containsKey(at) || !walking.add(at)) {
            return known.get(at);
        }
        List<UUID> best = null;
        for (Link link : up.getOrDefault(at, List.of())) {
            List<UUID> rest = walks(link, to) ? longest(link.to(), to, known, walking) : null;
            if (rest != null && (best == null || rest.size() >= best.size())) {
                best = new ArrayList<>(List.of(at));
                best.addAll(rest);
            }
        }
        walking.remove(at);
        known.put(at, best);
        return best;
    }

    private boolean walks(Link link, UUID to) {
        boolean detour = link.isThroughAnother() && !link.to().equals(to);
        return link.isImplementing() && !detour;
    }
}
