package vn.thac.plan.sense;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** An addressee is told in one way, a rule says something, and no phrase is made of itself. */
final class AddresseeRules {

    private static final Set<String> NO_UNITS = Set.of("person", "society");

    private final At root;
    private final Faults faults;

    AddresseeRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        Map<String, List<String>> parts = new HashMap<>();
        for (At addressee : root.each("addressees")) {
            checkKindOf(addressee);
            checkSelector(addressee.at("selector"));
            String key = addressee.text("key");
            if (key != null) {
                parts.put(key, texts(addressee.each("parts")));
            }
        }
        for (At addressee : root.each("addressees")) {
            if (reaches(addressee.text("key"), addressee.text("key"), parts, new HashSet<>())) {
                faults.add(PlanRefusal.PARTS_CYCLE, addressee.at("parts").pointer());
            }
        }
    }

    static List<String> texts(List<At> entries) {
        return entries.stream().map(At::text).filter(Objects::nonNull).toList();
    }

    private void checkKindOf(At addressee) {
        boolean named = addressee.has("unit")
                || addressee.has("selector")
                || !addressee.each("units").isEmpty();
        String type = addressee.text("type");
        if (named && type != null && NO_UNITS.contains(type)) {
            faults.add(PlanRefusal.ADDRESSEE_IS_NO_UNIT, addressee.at("type").pointer());
        }
        if (named && addressee.flag("vague")) {
            faults.add(
                    PlanRefusal.ADDRESSEE_VAGUE_AND_NAMED, addressee.at("vague").pointer());
        }
    }

    private void checkSelector(At selector) {
        boolean silent = selector.node().isObject()
                && List.of("track", "level", "kind", "under").stream().noneMatch(selector::has);
        faults.addIf(silent, PlanRefusal.SELECTOR_SAYS_NOTHING, selector.pointer());
    }

    private static boolean reaches(
            @Nullable String from, @Nullable String goal, Map<String, List<String>> parts, Set<String> seen) {
        if (from == null || goal == null || !seen.add(from)) {
            return false;
        }
        for (String part : parts.getOrDefault(from, List.of())) {
            if (goal.equals(part) || reaches(part, goal, parts, seen)) {
                return true;
            }
        }
        return false;
    }
}
