package vn.thac.plan.handdown;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.UnitId;

/** To whom the items of a text would be handed down, before they are. */
public record HandingDown(Map<String, Found> byItem) {

    public static final HandingDown OF_NOTHING = new HandingDown(Map.of());

    /** Who gets an item, beside those who got it last. */
    public record Found(Set<HandedDown> before, List<HandedDown> now) {

        boolean isOtherwise() {
            return !Set.copyOf(now).equals(before);
        }

        long lost() {
            Set<UnitId> still = units(now);
            return units(before).stream().filter(unit -> !still.contains(unit)).count();
        }

        long gained() {
            Set<UnitId> had = units(before);
            return units(now).stream().filter(unit -> !had.contains(unit)).count();
        }

        private static Set<UnitId> units(Collection<HandedDown> all) {
            return all.stream().map(HandedDown::unit).collect(Collectors.toSet());
        }
    }

    /** What an edition makes of what the one before has handed down, in assignments of those who get it so. */
    @Schema(name = "HandedDownForecast")
    public record Numbers(
            @Schema(description = "Handed down by now", examples = "12")
            long before,

            @Schema(description = "With it, with what stays", examples = "9")
            long after,

            @Schema(description = "Of units that did not have the item so", examples = "0")
            long added,

            @Schema(
                    description =
                            "Of units that have it so no more: recalled, or left to be finished, as openWork says;"
                                    + " whom the text names itself has it of the plan",
                    examples = "3")
            long removed) {}

    /** How many units get each item; items that nobody gets so are not there. */
    public Map<String, Integer> units() {
        Map<String, Integer> units = new TreeMap<>();
        byItem.forEach((item, found) -> units.put(item, found.now().size()));
        units.values().removeIf(count -> count == 0);
        return units;
    }

    /** The whole in numbers. */
    public Numbers numbers() {
        return new Numbers(
                sum(found -> found.before().size()),
                sum(found -> found.now().size()),
                sum(Found::gained),
                sum(Found::lost));
    }

    private long sum(ToLongFunction<Found> what) {
        return byItem.values().stream().mapToLong(what).sum();
    }

    /** How many items each unit gets; only of those that get any. */
    public Map<UnitId, Integer> itemsByUnit() {
        Map<UnitId, Integer> items = new HashMap<>();
        byItem.values().forEach(found -> found.now().forEach(one -> items.merge(one.unit(), 1, Integer::sum)));
        return items;
    }

    /** What is told, with what is told of the same text by its expansion. */
    public Map<String, Integer> events(Map<String, Integer> expansion) {
        Map<String, Integer> events = new TreeMap<>(expansion);
        byItem.values().stream()
                .filter(Found::isOtherwise)
                .forEach(found -> events.merge(
                        PlanHandedDown.TYPE, HandDown.chunks(found.now().size()), Integer::sum));
        return events;
    }
}
