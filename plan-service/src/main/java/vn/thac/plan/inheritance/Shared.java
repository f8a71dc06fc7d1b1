package vn.thac.plan.inheritance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Conditions or programmes that inherited entries point at: brought along once, however many point. */
final class Shared<T> {

    private final Map<Object, String> keyBySubstance = new HashMap<>();
    private final Map<String, T> byKey = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** The key under which it stands in the plan below. */
    String key(String above, Object substance, Function<String, T> keyed) {
        return keyBySubstance.computeIfAbsent(substance, one -> {
            String key = Keys.free(above, keys);
            byKey.put(key, keyed.apply(key));
            return key;
        });
    }

    List<T> all() {
        return List.copyOf(byKey.values());
    }
}
