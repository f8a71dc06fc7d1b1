package vn.thac.plan.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Position;
import vn.thac.directory.command.PositionStore;
import vn.thac.directory.command.Relation;
import vn.thac.directory.command.Relations;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.packages.PlanPackage;

/**
 * Whether a plan may ask whom it addresses: asked when it is drafted, in a dry run and on the day of its issue. Nobody
 * gives a mandate, duty or reporting rule to a unit above or in another branch, also not through a class; those beside
 * can only be requested. Reports may go to who stands above or beside, nowhere else.
 */
@ApplicationScoped
public class CheckAddressing {

    private static final int TOLD = 5;
    private static final Set<String> LINES = Set.of("command", "leadership");

    /** Units of an addressee, each at the place that means it. */
    private record Meant(Addressee addressee, Map<UnitId, String> places) {}

    private final Directory directory;
    private final PositionStore positions;

    CheckAddressing(Directory directory, PositionStore positions) {
        this.directory = directory;
        this.positions = positions;
    }

    /**
     * The keys of the addressees that can only be requested, whatever their track.
     *
     * @param units what the references of the package mean; an addressee with an unknown one is passed over
     */
    public Set<String> check(
            PlanPackage plan, UnitId issuer, String track, Map<String, UnitId> units, LocalDate day, Faults faults) {
        Asking asking = new Asking(plan);
        List<Meant> meant = meant(plan, asking, issuer, units, day);
        Set<UnitId> all = new HashSet<>();
        meant.forEach(one -> all.addAll(one.places().keySet()));
        Map<UnitId, Position> stand = positions.of(issuer, all, day);
        Map<UnitId, KnownUnit> known = beside(stand, day);
        Set<String> requested = new HashSet<>();
        for (Meant one : meant) {
            String key = one.addressee().key();
            if (asking.asks(key)) {
                outOfReach(one, stand, known, faults);
                if (one.places().keySet().stream().anyMatch(unit -> onlyRequested(unit, track, stand, known))) {
                    requested.add(key);
                    asking.ordering(key)
                            .forEach(place ->
                                    faults.add(PlanRefusal.ONLY_TO_BE_REQUESTED, place, Map.of("addressee", key)));
                }
            } else if (one.places().keySet().stream().anyMatch(unit -> !Relations.mayReceive(at(unit, stand)))) {
                asking.sendingTo(key)
                        .forEach(place -> faults.add(PlanRefusal.RECEIVER_ELSEWHERE, place, Map.of("addressee", key)));
            }
        }
        return requested;
    }

    private List<Meant> meant(
            PlanPackage plan, Asking asking, UnitId issuer, Map<String, UnitId> units, LocalDate day) {
        List<Meant> meant = new ArrayList<>();
        Set<UnitId> below = boundsBelow(plan, issuer, units, day);
        for (int i = 0; i < plan.addressees().size(); i++) {
            Addressee addressee = plan.addressees().get(i);
            boolean wanted = asking.asks(addressee.key())
                    || !asking.sendingTo(addressee.key()).isEmpty();
            if (wanted && addressee.namesUnits()) {
                meant.add(new Meant(addressee, places(addressee, "/addressees/" + i, units, below, day)));
            }
        }
        return meant;
    }

    private Map<UnitId, String> places(
            Addressee addressee, String at, Map<String, UnitId> units, Set<UnitId> below, LocalDate day) {
        Map<UnitId, String> places = new LinkedHashMap<>();
        Selector rule = addressee.selector();
        if (rule != null && !isBelow(rule, units, below) && units.keySet().containsAll(rule.references())) {
            directory.select(rule.pinned(units), day).units().forEach(unit -> places.put(unit, at + "/selector"));
        }
        for (int i = 0; i < addressee.units().size(); i++) {
            put(units.get(addressee.units().get(i)), at + "/units/" + i, places);
        }
        if (addressee.unit() != null) {
            put(units.get(addressee.unit()), at + "/unit", places);
        }
        return places;
    }

    private static void put(@Nullable UnitId unit, String place, Map<UnitId, String> places) {
        if (unit != null) {
            places.put(unit, place);
        }
    }

    /** Of the units that bound classes, the issuer and those below it: whoever such a class means stands below too. */
    private Set<UnitId> boundsBelow(PlanPackage plan, UnitId issuer, Map<String, UnitId> units, LocalDate day) {
        Set<UnitId> bounds = new HashSet<>();
        plan.addressees().stream()
                .map(Addressee::selector)
                .filter(rule -> rule != null && rule.under() != null && units.containsKey(rule.under()))
                .forEach(rule -> bounds.add(units.get(rule.under())));
        return positions.of(issuer, bounds, day).entrySet().stream()
                .filter(bound -> bound.getValue() == Position.ITSELF || bound.getValue() == Position.BELOW)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isBelow(Selector rule, Map<String, UnitId> units, Set<UnitId> below) {
        UnitId bound = rule.under() == null ? null : units.get(rule.under());
        return bound != null && below.contains(bound) && (rule.tree() == null || LINES.contains(rule.tree()));
    }

    /** One fault a place, with the first units that it means and that nothing may be asked of. */
    private void outOfReach(Meant meant, Map<UnitId, Position> stand, Map<UnitId, KnownUnit> known, Faults faults) {
        Map<String, List<UnitId>> wrong = new LinkedHashMap<>();
        meant.places().forEach((unit, place) -> {
            if (at(unit, stand) == Position.ABOVE || at(unit, stand) == Position.ELSEWHERE) {
                wrong.computeIfAbsent(place, one -> new ArrayList<>()).add(unit);
            }
        });
        wrong.forEach((place, units) -> {
            boolean above = units.stream().anyMatch(unit -> at(unit, stand) == Position.ABOVE);
            String names = units.stream()
                    .limit(TOLD)
                    .map(unit -> known.containsKey(unit) ? known.get(unit).name() : unit.toString())
                    .collect(Collectors.joining("; "));
            faults.add(
                    above ? PlanRefusal.ADDRESSEE_ABOVE : PlanRefusal.ADDRESSEE_ELSEWHERE,
                    place,
                    Map.of(
                            "addressee",
                            meant.addressee().key(),
                            "units",
                            units.size() > TOLD ? names + "; … (" + units.size() + ")" : names));
        });
    }

    private static boolean onlyRequested(
            UnitId unit, String track, Map<UnitId, Position> stand, Map<UnitId, KnownUnit> known) {
        KnownUnit who = known.get(unit);
        return who != null
                && Relations.strongest(at(unit, stand), track, who.track())
                        .filter(Relation.REQUESTED::equals)
                        .isPresent();
    }

    /** What is known of those that do not stand below. */
    private Map<UnitId, KnownUnit> beside(Map<UnitId, Position> stand, LocalDate day) {
        List<UnitId> others = stand.entrySet().stream()
                .filter(unit -> unit.getValue() != Position.ITSELF && unit.getValue() != Position.BELOW)
                .map(Map.Entry::getKey)
                .toList();
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory.find(others, day).forEach(unit -> known.put(unit.id(), unit));
        return known;
    }

    private static Position at(UnitId unit, Map<UnitId, Position> stand) {
        return stand.getOrDefault(unit, Position.ELSEWHERE);
    }
}
