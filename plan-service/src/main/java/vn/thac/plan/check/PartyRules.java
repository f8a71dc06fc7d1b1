package vn.thac.plan.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** A party is told in one way, a rule says something, and no phrase is made of itself. */
final class PartyRules {

    private static final Set<String> NO_UNITS = Set.of("person", "society");

    private final At root;
    private final Faults faults;

    PartyRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        Map<String, List<String>> parts = new HashMap<>();
        for (At party : root.each("parties")) {
            checkKindOf(party);
            checkSelector(party.at("selector"));
            String key = party.text("key");
            if (key != null) {
                parts.put(key, texts(party.each("parts")));
            }
        }
        for (At party : root.each("parties")) {
            if (reaches(party.text("key"), party.text("key"), parts, new HashSet<>())) {
                faults.add(PlanRefusal.PARTS_CYCLE, party.at("parts").pointer());
            }
        }
    }

    static List<String> texts(List<At> entries) {
        return entries.stream().map(At::text).filter(Objects::nonNull).toList();
    }

    private void checkKindOf(At party) {
        boolean named = party.has("unit")
                || party.has("selector")
                || !party.each("units").isEmpty();
        String type = party.text("type");
        if (named && type != null && NO_UNITS.contains(type)) {
            faults.add(PlanRefusal.PARTY_IS_NO_UNIT, party.at("type").pointer());
        }
        if (named && party.flag("vague")) {
            faults.add(PlanRefusal.PARTY_VAGUE_AND_NAMED, party.at("vague").pointer());
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
