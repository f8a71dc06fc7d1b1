package vn.thac.plan.handdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thac.directory.UnitId;

/** To whom the items of a text would be handed down, before they are; items that nobody gets so are not there. */
public record HandingDown(Map<String, List<HandedDown>> byItem) {

    public static final HandingDown OF_NOTHING = new HandingDown(Map.of());

    /** How many units get each item. */
    public Map<String, Integer> units() {
        Map<String, Integer> units = new TreeMap<>();
        byItem.forEach((item, all) -> units.put(item, all.size()));
        return units;
    }

    /** How many items each unit gets; only of those that get any. */
    public Map<UnitId, Integer> itemsByUnit() {
        Map<UnitId, Integer> items = new HashMap<>();
        byItem.values().forEach(all -> all.forEach(one -> items.merge(one.unit(), 1, Integer::sum)));
        return items;
    }

    /** What is told, with what is told of the same text by its expansion. */
    public Map<String, Integer> events(Map<String, Integer> expansion) {
        Map<String, Integer> events = new TreeMap<>(expansion);
        byItem.values().forEach(all -> events.merge(PlanHandedDown.TYPE, HandDown.chunks(all.size()), Integer::sum));
        return events;
    }
}
