package vn.thac.identity.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who stands above themselves where each has at most one above it. Looks at each only once. */
public final class Circles {

    private Circles() {}

    /** The members of every circle that is reached from {@code starts}; who only leads into one is none. */
    public static <K> Set<K> among(Collection<K> starts, Function<K, Optional<K>> above) {
        Map<K, K> walkThatSaw = new HashMap<>();
        Set<K> members = new HashSet<>();
        for (K start : starts) {
            List<K> walk = new ArrayList<>();
            @Nullable K at = start;
            while (at != null && walkThatSaw.putIfAbsent(at, start) == null) {
                walk.add(at);
                at = above.apply(at).orElse(null);
            }
            boolean closed = at != null && start.equals(walkThatSaw.get(at)) && walk.contains(at);
            if (closed) {
                members.addAll(walk.subList(walk.indexOf(at), walk.size()));
            }
        }
        return members;
    }
}
