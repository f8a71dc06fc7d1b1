package vn.thac.identity.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/**
 * Keeps watch that no territory is there twice: two of one kind and one name, right below the same one, at the same
 * time. A rural district and the city beside it may share their name.
 */
public final class Twins {

    /** A territory as it is during some days. */
    record Territory(UnitId id, UnitId above, String kind, String name, String code, Span during) {}

    private record Place(UnitId above, String kind, String name) {}

    private final Map<Place, List<Territory>> known = new HashMap<>();

    Twins(Collection<Territory> territories) {
        territories.forEach(this::add);
    }

    /** Notes a fault where the unit would be the twin of another on a day or later; it counts from here on. */
    public void check(Unit unit, LocalDate from, String pointer, Faults faults) {
        for (Territory territory : territories(unit, from)) {
            known.getOrDefault(placeOf(territory), List.of()).stream()
                    .filter(other ->
                            !other.id().equals(unit.id()) && other.during().overlaps(territory.during()))
                    .findFirst()
                    .ifPresent(other -> faults.add(
                            IdentityRefusal.TWIN,
                            pointer,
                            Map.of("value", territory.name(), "kind", territory.kind(), "other", other.code())));
            add(territory);
        }
    }

    /** What a unit is from a day on, stretch by stretch, where it lies right below another; a body is no territory. */
    static List<Territory> territories(Unit unit, LocalDate from) {
        List<Territory> territories = new ArrayList<>();
        if (!unit.isTerritory()) {
            return territories;
        }
        for (Dated<UnitId> above :
                unit.parents().getOrDefault(Unit.AREA, Timeline.empty()).entries()) {
            for (Dated<UnitName> name : unit.names().entries()) {
                for (Dated<Standing> standing : unit.standings().entries()) {
                    above.span()
                            .common(Span.since(from))
                            .flatMap(name.span()::common)
                            .flatMap(standing.span()::common)
                            .ifPresent(days -> territories.add(new Territory(
                                    unit.id(),
                                    above.value(),
                                    standing.value().kind(),
                                    name.value().name(),
                                    code(unit, days.from()),
                                    days)));
                }
            }
        }
        return territories;
    }

    private static String code(Unit unit, LocalDate day) {
        return unit.codes().keySet().stream()
                .flatMap(scheme -> unit.codeOn(scheme, day).stream().map(code -> scheme + ":" + code))
                .findFirst()
                .orElse(unit.id().toString());
    }

    private void add(Territory territory) {
        known.computeIfAbsent(placeOf(territory), place -> new ArrayList<>()).add(territory);
    }

    private static Place placeOf(Territory territory) {
        return new Place(territory.above(), Text.key(territory.kind()), Text.key(territory.name()));
    }
}
