package vn.thac.report.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.report.form.FormStore;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;

/** Recomputes a batch of marked nodes of one depth from their children, and marks the nodes above them. */
@ApplicationScoped
class RecomputeNodes {

    /** So many marks a transaction: more only costs memory. */
    private static final int BATCH = 1_000;

    @Inject
    RollUpStore store;

    @Inject
    FormStore forms;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    /** Returns whether there may be more of that depth. Safe to run many times and in many places at once. */
    @Transactional
    public boolean batch(int depth) {
        store.holdLines();
        List<RollUpStore.Marked> marked = store.marked(depth, BATCH);
        List<NodeKey> keys = marked.stream().map(RollUpStore.Marked::key).toList();
        if (depth == RollUpStore.PLACED_ANEW) {
            store.placeAnew(keys);
        }
        store.ensure(keys);
        List<PlacedNode> mine = store.lock(keys);
        if (mine.isEmpty()) {
            return false;
        }
        Set<NodeKey> locked = new HashSet<>();
        mine.forEach(p -> locked.add(p.key()));
        store.write(recomputed(locked), clock.instant());
        store.unmark(marks(marked, locked));
        store.markParents(mine);
        meters.counter("totals_recomputed_total").increment(mine.size());
        return marked.stream().mapToInt(m -> m.marks().size()).sum() == BATCH;
    }

    private Map<NodeKey, Node> recomputed(Collection<NodeKey> keys) {
        Map<NodeKey, List<Node>> children = store.children(keys);
        Map<NodeKey, List<OwnReport>> own = store.own(keys, forms::ofScope);
        Map<NodeKey, Node> nodes = new HashMap<>();
        for (NodeKey key : keys) {
            String form = forms.ofScope(key.scope()).orElse("");
            nodes.put(
                    key,
                    Node.of(
                            children.getOrDefault(key, List.of()),
                            own.getOrDefault(key, List.of()),
                            pin -> forms.indicator(form, pin).rule()));
        }
        return nodes;
    }

    private static List<Long> marks(List<RollUpStore.Marked> marked, Set<NodeKey> locked) {
        List<Long> ids = new ArrayList<>();
        marked.stream().filter(m -> locked.contains(m.key())).forEach(m -> ids.addAll(m.marks()));
        return ids;
    }
}
