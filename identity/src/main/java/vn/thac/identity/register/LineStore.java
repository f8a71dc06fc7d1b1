package vn.thac.identity.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.CopyRows;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** The dated lines of units, many at a time: names, standings, codes and parents. */
@ApplicationScoped
class LineStore {

    private static final List<String> TABLES = List.of("unit_name", "unit_standing", "unit_code", "unit_parent");

    private final Database database;

    @Inject
    LineStore(Database database) {
        this.database = database;
    }

    void forget(UnitId[] units) {
        for (String table : TABLES) {
            database.update("delete from " + table + " where unit_id = any(?)", (Object) units);
        }
    }

    /** Names are dear to prepare, so that is done while the database writes the others. */
    void write(List<Unit> units) {
        CompletableFuture<CopyRows> names = CompletableFuture.supplyAsync(() -> names(units));
        database.copy(standings(units));
        database.copy(codes(units));
        database.copy(parents(units));
        database.copy(names.join());
    }

    private static CopyRows names(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_name", "unit_id", "name", "short_name", "folded", "from_day", "to_day");
        for (Unit unit : units) {
            for (Dated<UnitName> line : unit.names().entries()) {
                UnitName name = line.value();
                add(rows, unit.id(), line.span(), name.name(), name.shortName(), UnitName.folded(name.name()));
            }
        }
        return rows;
    }

    private static CopyRows standings(List<Unit> units) {
        CopyRows rows = CopyRows.into("unit_standing", "unit_id", "kind", "level", "area_id", "from_day", "to_day");
        for (Unit unit : units) {
            for (Dated<Standing> line : unit.standings().entries()) {
                Standing standing = line.value();
                add(rows, unit.id(), line.span(), standing.kind(), standing.level(), standing.area());
            }
        }
        return rows;
    }

    private static CopyRows codes(List<Unit> units) {
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

    private static CopyRows parents(List<Unit> units) {
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
