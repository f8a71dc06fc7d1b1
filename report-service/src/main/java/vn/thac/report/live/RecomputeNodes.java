package vn.thac.report.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.thac.report.RegimeId;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Rule;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Scope;

/** Recomputes a batch of marked nodes of one depth from their children, and marks the nodes above them. */
@ApplicationScoped
class RecomputeNodes {

    /** So many marks a transaction: more only costs memory. */
    private static final int BATCH = 1_000;

    @Inject
    RollUpStore store;

    @Inject
    ScopeStore scopes;

    @Inject
    QuestionStore questions;

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
        Map<NodeKey, Long> roots = roots(marked, locked);
        store.markParents(mine, roots);
        if (depth == Scope.ANY_DEPTH) {
            markQuestions(roots);
        }
        meters.counter("totals_recomputed_total").increment(mine.size());
        return marked.stream().mapToInt(m -> m.marks().size()).sum() == BATCH;
    }

    private Map<NodeKey, Node> recomputed(Collection<NodeKey> keys) {
        Map<NodeKey, List<Node>> children = store.children(keys);
        Map<NodeKey, List<OwnReport>> own = store.own(keys);
        Map<NodeKey, Node> nodes = new HashMap<>();
        for (NodeKey key : keys) {
            String form = scopes.about(key).form();
            Function<String, Rule> rules =
                    pin -> forms.indicator(String.valueOf(form), pin).rule();
            nodes.put(key, Node.of(children.getOrDefault(key, List.of()), own.getOrDefault(key, List.of()), rules));
        }
        return nodes;
    }

    /**
     * What changed in a regime changes the questions that it asks beside others. That is found out here and not when a
     * report comes in, which so marks one node alone; whoever becomes the second to ask is seen at the latest by its
     * own marks, and then all who were asked before are marked too. A question that had nodes of its own and is that of
     * one regime again, because who owes was let in or came to be entitled, keeps them current: it may need them again.
     */
    private void markQuestions(Map<NodeKey, Long> roots) {
        record Asked(UUID regime, String period) {}
        Map<Asked, List<NodeKey>> byRegime = new LinkedHashMap<>();
        roots.keySet().stream().filter(k -> !scopes.about(k).overRegimes()).forEach(k -> byRegime.computeIfAbsent(
                        new Asked(k.scope(), k.period()), a -> new ArrayList<>())
                .add(k));
        record Of(String form, String period) {}
        Map<Of, List<Question>> asked = new HashMap<>();
        Map<UUID, List<NodeKey>> beside = new LinkedHashMap<>();
        byRegime.forEach((regime, its) -> {
            String form = scopes.about(regime.regime(), regime.period()).form();
            if (form != null) {
                asked
                        .computeIfAbsent(
                                new Of(form, regime.period()),
                                of -> questions.of(of.form(), Period.of(of.period()), null))
                        .stream()
                        .filter(q -> q.regimes().contains(new RegimeId(regime.regime())))
                        .forEach(q -> {
                            if (q.overRegimes()) {
                                mark(q, its, roots);
                            } else {
                                beside.computeIfAbsent(q.ownNodes().id(), s -> new ArrayList<>())
                                        .addAll(its);
                            }
                        });
            }
        });
        if (!beside.isEmpty()) {
            questions.kept(beside.keySet()).forEach(scope -> mark(scope, beside.getOrDefault(scope, List.of()), roots));
        }
    }

    private void mark(Question question, List<NodeKey> of, Map<NodeKey, Long> roots) {
        if (questions.keep(question)) {
            store.markAll(question, Collections.min(roots.values()));
        } else {
            mark(question.scope().id(), of, roots);
        }
    }

    private void mark(UUID scope, List<NodeKey> of, Map<NodeKey, Long> roots) {
        Map<NodeKey, Long> asked = new LinkedHashMap<>();
        of.forEach(k -> asked.merge(new NodeKey(scope, k.period(), k.area()), roots.getOrDefault(k, 0L), Math::min));
        store.mark(asked);
    }

    private static Map<NodeKey, Long> roots(List<RollUpStore.Marked> marked, Set<NodeKey> locked) {
        Map<NodeKey, Long> roots = new LinkedHashMap<>();
        marked.stream().filter(m -> locked.contains(m.key())).forEach(m -> roots.put(m.key(), m.root()));
        return roots;
    }

    private static List<Long> marks(List<RollUpStore.Marked> marked, Set<NodeKey> locked) {
        List<Long> ids = new ArrayList<>();
        marked.stream().filter(m -> locked.contains(m.key())).forEach(m -> ids.addAll(m.marks()));
        return ids;
    }
}
