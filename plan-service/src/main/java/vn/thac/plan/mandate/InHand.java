package vn.thac.plan.mandate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thac.directory.UnitId;

/**
 * With whom lies what a plan asked of units that have ended: an edition that asks something else of these, or nothing any
 * more, asks it of whoever has it by now.
 *
 * @param takers by the unit whose mandate was passed on
 */
public record InHand(Map<UnitId, Set<UnitId>> takers) {

    public static final InHand AS_NAMED = new InHand(Map.of());

    /** What each is asked of what an edition asks of whom it names; in the order that is given. */
    public SortedMap<UnitId, Demand> of(SortedMap<UnitId, Demand> named) {
        if (takers.isEmpty()) {
            return named;
        }
        SortedMap<UnitId, Demand> asked = new TreeMap<>(named.comparator());
        named.forEach((unit, demand) -> of(unit).forEach(by -> asked.merge(by, demand, Demand::joined)));
        return asked;
    }

    public Set<UnitId> of(Collection<UnitId> units) {
        Set<UnitId> all = new LinkedHashSet<>();
        units.forEach(unit -> all.addAll(of(unit)));
        return all;
    }

    private Set<UnitId> of(UnitId unit) {
        return takers.getOrDefault(unit, Set.of(unit));
    }
}
