package vn.thac.client.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All territories of a country, each listed after the one it lies in. */
public final class TerritoryTree {

    private final Map<String, Territory> byCode = new LinkedHashMap<>();
    private final Map<String, List<Territory>> below = new LinkedHashMap<>();

    public TerritoryTree(List<Territory> territories) {
        for (var each : territories) {
            if (!each.isTop() && !byCode.containsKey(each.parent())) {
                throw new IllegalArgumentException(
                        each.code() + " lies in " + each.parent() + ", which does not stand before it");
            }
            if (byCode.put(each.code(), each) != null) {
                throw new IllegalArgumentException("the code " + each.code() + " is there twice");
            }
            below.computeIfAbsent(each.parent(), code -> new ArrayList<>()).add(each);
        }
    }

    public List<Territory> all() {
        return List.copyOf(byCode.values());
    }

    public int size() {
        return byCode.size();
    }

    public List<Territory> ofLevel(String level) {
        return byCode.values().stream()
                .filter(each -> each.level().equals(level))
                .toList();
    }

    public Territory of(String code) {
        var found = byCode.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no territory has the code " + code);
        }
        return found;
    }

    /** Those right below the country. */
    public List<Territory> top() {
        return below("");
    }

    /** Those right below a territory, on whichever level. */
    public List<Territory> below(String code) {
        return List.copyOf(below.getOrDefault(code, List.of()));
    }

    /** The territory and everything it lies in, from itself upwards. */
    public List<Territory> upFrom(Territory territory) {
        var line = new ArrayList<Territory>();
        for (var at = territory; ; at = of(at.parent())) {
            line.add(at);
            if (at.isTop()) {
                return line;
            }
        }
    }

    /** A part of the country: so many percent of the provinces, at least one, each with all that lies in it. */
    public TerritoryTree part(int percent) {
        int kept = Math.max(1, (int) Math.round(top().size() * percent / 100.0));
        Set<String> codes = new HashSet<>();
        top().stream().limit(kept).forEach(province -> codes.add(province.code()));
        var part = new ArrayList<Territory>();
        for (var each : byCode.values()) {
            if (codes.contains(each.code()) || codes.contains(each.parent())) {
                codes.add(each.code());
                part.add(each);
            }
        }
        return new TerritoryTree(part);
    }
}
