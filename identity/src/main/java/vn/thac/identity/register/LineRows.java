package vn.thac.identity.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.CopyRows;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** The dated lines of many units, each kind as the rows of its table. */
final class LineRows {

    private LineRows() {}

    static CopyRows names(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_name", "unit_id", "name", "short_name", "folded", "from_day", "to_day");
        for (Unit unit : units) {
            for (Dated<UnitName> line : unit.names().entries()) {
                UnitName name = line.value();
                add(rows, unit.id(), line.span(), name.name(), name.shortName(), UnitName.folded(name.name()));
            }
        }
        return rows;
    }

    static CopyRows standings(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_standing", "unit_id", "kind", "level", "area_id", "from_day", "to_day");
        for (Unit unit : units) {
            for (Dated<Standing> line : unit.standings().entries()) {
                Standing standing = line.value();
                add(rows, unit.id(), line.span(), standing.kind(), standing.level(), standing.area());
            }
        }
        return rows;
    }

    static CopyRows codes(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_code", "unit_id", "scheme", "code", "from_day", "to_day");
        units.forEach(unit -> unit.codes().forEach((scheme, line) -> line.entries()
                .forEach(code -> rows.add(
                        unit.id(),
                        scheme,
                        code.value(),
                        code.span().from(),
                        code.span().to()))));
        return rows;
    }

    static CopyRows parents(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_parent", "unit_id", "tree", "parent_id", "from_day", "to_day");
        units.forEach(unit -> unit.parents().forEach((tree, line) -> line.entries()
                .forEach(parent -> rows.add(
                        unit.id(),
                        tree,
                        parent.value(),
                        parent.span().from(),
                        parent.span().to()))));
        return rows;
    }

    private static void add(
            CopyRows rows, UnitId unit, Span span, String one, @Nullable Object two, @Nullable Object three) {
        rows.add(unit, one, two, three, span.from(), span.to());
    }
}
