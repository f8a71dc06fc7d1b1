package vn.thac.core.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;

/** A word that no constant of an enum goes by: refused with those that there are. */
public final class UnknownWord {

    private UnknownWord() {}

    public static boolean isOne(@Nullable Class<?> type) {
        return type != null && type.isEnum() && WireName.class.isAssignableFrom(type);
    }

    public static boolean isOne(Class<?> type, String value) {
        return isOne(type) && !words(type).contains(value);
    }

    public static void note(Class<?> type, String value, String pointer, Faults faults) {
        faults.add(
                CoreRefusal.UNKNOWN_WORD, pointer, Map.of("value", value, "allowed", String.join(", ", words(type))));
    }

    private static List<String> words(Class<?> type) {
        return WireName.words(type.asSubclass(WireName.class));
    }
}
