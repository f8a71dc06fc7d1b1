package vn.thac.identity.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.identity.unit.Span;

/** What must be known of a unit that others refer to, as it stands on a day. */
public record Neighbour(UnitId id, String track, String level, Span life) {

    /** The units that references mean on a day, as far as they exist then. */
    public static Map<String, Neighbour> find(Directory directory, Collection<String> references, LocalDate day) {
        Map<String, UnitId> meant = directory.resolve(references, day);
        Map<UnitId, Neighbour> present = new HashMap<>();
        for (KnownUnit unit : directory.find(meant.values(), day)) {
            if (unit.existsOn(day)) {
                Span life = new Span(unit.begins(), unit.ends());
                present.put(unit.id(), new Neighbour(unit.id(), unit.track(), unit.level(), life));
            }
        }
        Map<String, Neighbour> found = new HashMap<>();
        meant.forEach((reference, id) -> {
            if (present.containsKey(id)) {
                found.put(reference, present.get(id));
            }
        });
        return found;
    }
}
