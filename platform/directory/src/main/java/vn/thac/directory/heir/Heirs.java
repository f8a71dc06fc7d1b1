package vn.thac.directory.heir;

import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;

/**
 * Who comes after some units, on a day.
 *
 * @param there who comes after each and is there; nobody for who has not ended
 * @param after all that came after each, also those that have ended
 */
public record Heirs(Map<UnitId, Set<UnitId>> there, Map<UnitId, Set<UnitId>> after) {

    public static final Heirs NONE = new Heirs(Map.of(), Map.of());

    public Heirs {
        there = Map.copyOf(there);
        after = Map.copyOf(after);
    }

    /** Those that are there. */
    public Set<UnitId> of(UnitId unit) {
        return there.getOrDefault(unit, Set.of());
    }
}
