package vn.thac.identity.unit;

import java.util.ArrayList;
import java.util.List;
import vn.thac.directory.unit.UnitRecord;

/** A changed unit as {@code unit.recorded.v1} tells it: all that is known of it, in a fixed order. */
public final class Told {

    public static final String TYPE = "unit.recorded.v1";
    public static final String AGGREGATE = "unit";

    private Told() {}

    public static UnitRecord record(Unit unit, UnitChange change) {
        List<UnitRecord.Name> names = unit.names().entries().stream()
                .map(n -> new UnitRecord.Name(n.value().name(), n.value().shortName(), n.from(), n.to()))
                .toList();
        List<UnitRecord.Code> codes = new ArrayList<>();
        unit.codes().forEach((scheme, line) -> line.entries()
                .forEach(c -> codes.add(new UnitRecord.Code(scheme, c.value(), c.from(), c.to()))));
        List<UnitRecord.Parent> parents = new ArrayList<>();
        unit.parents().forEach((tree, line) -> line.entries()
                .forEach(p -> parents.add(new UnitRecord.Parent(tree, p.value(), p.from(), p.to()))));
        return new UnitRecord(
                unit.id(),
                change.wireName(),
                unit.track(),
                unit.kind(),
                unit.level(),
                unit.area(),
                unit.life().from(),
                unit.life().to(),
                names,
                codes,
                parents);
    }
}
