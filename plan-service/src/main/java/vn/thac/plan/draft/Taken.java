package vn.thac.plan.draft;

import java.util.ArrayList;
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
    private final BiFunction<T, List<Origin>, T> withOrigins;

    /** Reserved are keys that others will have. */
    Taken(Set<String> reserved, BiFunction<T, List<Origin>, T> withOrigins) {
        this.keys = new HashSet<>(reserved);
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
                .computeIfAbsent(
                        substance, one -> new Entry<>(group, keyed.apply(Keys.free(key, keys)), new ArrayList<>()))
                .origins()
                .add(origin);
    }

    /** The entries of a group in the order they came. */
    List<T> in(String group) {
        return bySubstance.values().stream()
                .filter(entry -> entry.group().equals(group))
                .map(entry -> withOrigins.apply(entry.value(), entry.origins()))
                .toList();
    }
}
