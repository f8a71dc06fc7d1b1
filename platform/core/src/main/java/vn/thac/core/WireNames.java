package vn.thac.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of each enum, read from it once. */
final class WireNames {

    static final ClassValue<Map<String, WireName>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, WireName> computeValue(Class<?> type) {
            Map<String, WireName> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                WireName named = (WireName) constant;
                if (words.put(named.wire(), named) != null) {
                    throw new IllegalStateException(type + " has two constants \"" + named.wire() + '"');
                }
            }
            return Collections.unmodifiableMap(words);
        }
    };

    private WireNames() {}
}
