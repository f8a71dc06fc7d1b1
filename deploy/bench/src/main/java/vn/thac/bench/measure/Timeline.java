package vn.thac.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.thac.client.Latencies;

/**
 * How long requests took, by their kind and by the second in which they were due. What waits for a free client counts from
 * when it was due, so a slow service can't hide behind requests that were sent late. Safe for many threads.
 */
public final class Timeline {

    private record Taken(int second, long nanos) {}

    private final Map<String, List<Taken>> kinds = new LinkedHashMap<>();

    public synchronized void add(String kind, int second, long nanos) {
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Taken(second, nanos));
    }

    /** Of one kind, from one second until before another. */
    public Latencies of(String kind, int from, int until) {
        return select(kind::equals, second -> second >= from && second < until);
    }

    /** Of all kinds together. */
    public Latencies all(int from, int until) {
        return select(any -> true, second -> second >= from && second < until);
    }

    public synchronized List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    private synchronized Latencies select(Predicate<String> kind, IntPredicate second) {
        var chosen = new Latencies();
        kinds.forEach((name, all) -> {
            if (kind.test(name)) {
                all.stream().filter(each -> second.test(each.second())).forEach(each -> chosen.add(each.nanos()));
            }
        });
        return chosen;
    }
}
