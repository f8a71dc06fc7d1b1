package vn.thac.plan.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.inheritance.Source;

/**
 * The last comparisons: a plan that is issued as it was drafted, against what stands as it stood, is not compared again, nor
 * for the board. A comparison hangs on nothing but the text, which has one version, and on what is asked.
 */
final class KeptComparisons {

    private static final int MOST = 300;

    /** Large ones are few, and would fill the memory. */
    private static final int MOST_ENTRIES = 100;

    private record Kept(long version, List<Source.Asking> asking, Conformance held) {}

    private final Map<PlanId, Kept> last = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The comparison, made only where it is another one.
     *
     * @param version of the plan once the text is in force
     */
    Conformance of(PlanId plan, long version, List<Source.Asking> asking, Supplier<Conformance> compare) {
        Kept known = find(plan);
        if (known != null && known.version() == version && known.asking().equals(asking)) {
            return known.held();
        }
        Conformance held = compare.get();
        keep(plan, new Kept(version, List.copyOf(asking), held));
        return held;
    }

    private synchronized @Nullable Kept find(PlanId plan) {
        return last.get(plan);
    }

    private synchronized void keep(PlanId plan, Kept made) {
        int entries = made.held().against().stream()
                .mapToInt(one -> one.entries().size())
                .sum();
        if (entries + made.held().extra().size() <= MOST_ENTRIES) {
            last.put(plan, made);
        } else {
            last.remove(plan);
        }
    }
}
