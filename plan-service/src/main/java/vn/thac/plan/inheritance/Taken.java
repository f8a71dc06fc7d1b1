package vn.thac.plan.inheritance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.thac.plan.duty.Origin;

/** Inherited entries under keys of their own: one that says what is there already only adds its origin. */
final class Taken<T> {

    private record Entry<T>(String group, T value, List<Origin> origins) {}

    private final Map<T, Entry<T>> bySubstance = new LinkedHashMap<>();
    private final Set<String> keys;
    private final Map<String, String> reserved;
    private final BiFunction<T, List<Origin>, T> withOrigins;

    /** Reserved are keys that others will have, each with its group. */
    Taken(Map<String, String> reserved, BiFunction<T, List<Origin>, T> withOrigins) {
        this.keys = new HashSet<>(reserved.keySet());
        this.reserved = new HashMap<>(reserved);
        this.withOrigins = withOrigins;
    }

    /**
     * Takes one entry.
     *
     * @param substance what it says, without its key
     * @param keyed makes it under the key that is free
     */
    void take(String group, String key, T substance, Function<String, T> keyed, Origin origin) {
        bySubstance
                .computeIfAbsent(substance, one -> new Entry<>(group, keyed.apply(free(group, key)), new ArrayList<>()))
                .origins()
                .add(origin);
    }

    /** What has a reserved key and stands where that is wanted is what will be changed: it keeps its key. */
    private String free(String group, String key) {
        return reserved.remove(key, group) ? key : Keys.free(key, keys);
    }

    /** The entries of a group in the order they came. */
    List<T> in(String group) {
        return bySubstance.values().stream()
                .filter(entry -> entry.group().equals(group))
                .map(entry -> withOrigins.apply(entry.value(), entry.origins()))
                .toList();
    }
}
