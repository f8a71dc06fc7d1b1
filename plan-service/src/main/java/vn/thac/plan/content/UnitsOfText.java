package vn.thac.plan.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;

/** The units that a text names, by the words it names them with. */
public final class UnitsOfText {

    private UnitsOfText() {}

    /** As they stand on the day; one that is not there as it was last, or will be first. */
    public static Map<String, KnownUnit> on(LocalDate day, Map<String, UnitId> references, Directory directory) {
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory.find(references.values(), day).forEach(unit -> known.put(unit.id(), unit));
        Map<String, KnownUnit> units = new HashMap<>();
        references.forEach((reference, id) -> {
            if (known.containsKey(id)) {
                units.put(reference, known.get(id));
            }
        });
        return units;
    }
}
