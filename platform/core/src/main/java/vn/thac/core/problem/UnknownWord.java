package vn.thac.core.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** A word that no constant of an enum goes by: refused with those that there are. */
final class UnknownWord {

    private UnknownWord() {}

    static boolean isOne(@Nullable Class<?> type) {
        return type != null && type.isEnum() && WireName.class.isAssignableFrom(type);
    }

    static boolean isOne(Class<?> type, String value) {
        return isOne(type) && !words(type).contains(value);
    }

    static void note(Class<?> type, String value, String pointer, Faults faults) {
        faults.add(
                CoreRefusal.UNKNOWN_WORD, pointer, Map.of("value", value, "allowed", String.join(", ", words(type))));
    }

    private static List<String> words(Class<?> type) {
        return WireName.words(type.asSubclass(WireName.class));
    }
}
