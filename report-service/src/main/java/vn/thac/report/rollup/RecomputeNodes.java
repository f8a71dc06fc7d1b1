package vn.thac.report.rollup;

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
import vn.thac.platform.time.Vietnam;
import vn.thac.report.ReportSettings;
import vn.thac.report.form.FormStore;

/** Recomputes a batch of marked nodes from their children, deepest first, and marks the nodes above them. */
@ApplicationScoped
class RecomputeNodes {

    private static final int BATCH = 500;

    @Inject
    RollUpStore store;

    @Inject
    FormStore forms;

    @Inject
    ReportSettings settings;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    /** Returns whether there was anything to do. Safe to run many times and in many places at once. */
    @Transactional
    public boolean batch() {
        List<RollUpStore.Marked> marked = deepest(store.marked(BATCH));
        if (marked.isEmpty()) {
            return false;
        }
        List<NodeKey> keys = marked.stream().map(RollUpStore.Marked::key).toList();
        store.ensure(keys, Vietnam.today(clock));
        List<Placed> mine = store.lock(keys);
        if (mine.isEmpty()) {
            return false;
        }
        Set<NodeKey> locked = new HashSet<>();
        mine.forEach(p -> locked.add(p.key()));
        store.write(recomputed(locked), clock.instant());
        store.unmark(marks(marked, locked));
        store.markParents(mine, settings.rollUp().rest());
        meters.counter("totals_recomputed_total").increment(mine.size());
        return true;
    }

    private Map<NodeKey, Node> recomputed(Collection<NodeKey> keys) {
        Map<NodeKey, List<Node>> children = store.children(keys);
        Map<NodeKey, List<OwnReport>> own = store.own(keys, forms::ofScope);
        Map<NodeKey, Node> nodes = new HashMap<>();
        for (NodeKey key : keys) {
            String form = forms.ofScope(key.scope()).orElse("");
            nodes.put(key, Node.of(
                    children.getOrDefault(key, List.of()),
                    own.getOrDefault(key, List.of()),
                    pin -> forms.indicator(form, pin).rule()));
        }
        return nodes;
    }

    /** One depth at a time: a node computed together with its children would miss them. */
    private static List<RollUpStore.Marked> deepest(List<RollUpStore.Marked> marked) {
        return marked.stream().filter(m -> m.depth() == marked.get(0).depth()).toList();
    }

    private static List<Long> marks(List<RollUpStore.Marked> marked, Set<NodeKey> locked) {
        List<Long> ids = new ArrayList<>();
        marked.stream().filter(m -> locked.contains(m.key())).forEach(m -> ids.addAll(m.marks()));
        return ids;
    }
}
