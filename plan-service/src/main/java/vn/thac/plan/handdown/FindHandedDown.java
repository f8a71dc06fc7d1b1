package vn.thac.plan.handdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Position;
import vn.thac.directory.command.PositionStore;
import vn.thac.directory.command.Relation;
import vn.thac.directory.command.Relations;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;

/**
 * The rule: a unit that {@code passesTo} means gets the item from the nearest holder above it, in the lines of command and
 * leadership; where none stands above, from the only holder, if that may ask it. Who holds the item itself gets it from
 * nobody else.
 */
@ApplicationScoped
public class FindHandedDown {

    private final PositionStore positions;
    private final Directory directory;

    public FindHandedDown(PositionStore positions, Directory directory) {
        this.positions = positions;
        this.directory = directory;
    }

    /**
     * In the order of ids; who can be given it by nobody is left out.
     *
     * @param before as it was found last: who still has the item, and whom it still means, stay together whatever has become
     *     of their lines
     */
    public List<HandedDown> find(
            Terms.Handed item,
            Map<String, ? extends Collection<UnitId>> members,
            Collection<HandedDown> before,
            LocalDate on) {
        Map<UnitId, Relation> holders = new TreeMap<>(Expansion.ORDER);
        item.holders().forEach((addressee, relation) -> of(addressee, members)
                .forEach(unit -> holders.merge(unit, relation, Relation::stronger)));
        Set<UnitId> meant = new HashSet<>();
        item.to().forEach(addressee -> meant.addAll(of(addressee, members)));
        meant.removeAll(holders.keySet());
        if (meant.isEmpty() || holders.isEmpty()) {
            return List.of();
        }
        List<HandedDown> found = new ArrayList<>();
        positions
                .nearestAbove(meant, holders.keySet(), on)
                .forEach((unit, by) ->
                        found.add(new HandedDown(unit, by, holders.getOrDefault(by, Relation.REQUESTED))));
        Set<UnitId> rest = new HashSet<>(meant);
        found.forEach(one -> rest.remove(one.unit()));
        if (holders.size() == 1) {
            holders.forEach((only, relation) -> found.addAll(beside(only, relation, rest, on)));
        }
        return List.copyOf(kept(found, before, meant, holders.keySet()).values());
    }

    /** Those found, but who had it before keeps it of whom it had it from, as long as both are meant. */
    static SortedMap<UnitId, HandedDown> kept(
            List<HandedDown> found, Collection<HandedDown> before, Set<UnitId> meant, Set<UnitId> holders) {
        SortedMap<UnitId, HandedDown> all = new TreeMap<>(Expansion.ORDER);
        found.forEach(one -> all.put(one.unit(), one));
        for (HandedDown old : before) {
            HandedDown now = all.get(old.unit());
            boolean stays = meant.contains(old.unit()) && holders.contains(old.by());
            if (stays && (now == null || !now.by().equals(old.by()))) {
                all.put(old.unit(), old);
            }
        }
        return all;
    }

    private List<HandedDown> beside(UnitId by, Relation held, Set<UnitId> units, LocalDate on) {
        Map<UnitId, Position> stand = positions.of(by, units, on);
        Map<UnitId, String> tracks = new HashMap<>();
        directory.find(units, on).forEach(unit -> tracks.put(unit.id(), unit.track()));
        String own = directory.find(by, on).map(KnownUnit::track).orElse("");
        List<HandedDown> found = new ArrayList<>();
        units.forEach(unit -> Relations.strongest(
                        stand.getOrDefault(unit, Position.ELSEWHERE), own, tracks.getOrDefault(unit, ""))
                .map(most -> most == Relation.REQUESTED ? most : held)
                .ifPresent(relation -> found.add(new HandedDown(unit, by, relation))));
        return found;
    }

    private static Collection<UnitId> of(String addressee, Map<String, ? extends Collection<UnitId>> members) {
        Collection<UnitId> units = members.get(addressee);
        return units == null ? Set.of() : units;
    }
}
