package vn.thac.identity.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** The dated lines of many units for one table, column by column, as one statement takes them. */
final class LineRows {

    private final String table;
    private final List<String> columns;
    private final @Nullable String other;
    private final List<UnitId> units = new ArrayList<>();
    private final List<LocalDate> from = new ArrayList<>();
    private final List<@Nullable LocalDate> to = new ArrayList<>();
    private final List<@Nullable String[]> texts = new ArrayList<>();
    private final List<@Nullable UnitId> others = new ArrayList<>();

    /** @param other the column that holds another unit, where there is one */
    private LineRows(String table, @Nullable String other, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
        this.other = other;
    }

    static LineRows names(List<Unit> units) {
        LineRows names = new LineRows("unit_name", null, "name", "short_name", "folded");
        for (Unit unit : units) {
            for (Dated<UnitName> line : unit.names().entries()) {
                UnitName name = line.value();
                names.add(unit.id(), line.span(), null, name.name(), name.shortName(), UnitName.folded(name.name()));
            }
        }
        return names;
    }

    static LineRows standings(List<Unit> units) {
        LineRows standings = new LineRows("unit_standing", "area_id", "kind", "level");
        for (Unit unit : units) {
            for (Dated<Standing> line : unit.standings().entries()) {
                Standing standing = line.value();
                standings.add(unit.id(), line.span(), standing.area(), standing.kind(), standing.level());
            }
        }
        return standings;
    }

    static LineRows codes(List<Unit> units) {
        LineRows codes = new LineRows("unit_code", null, "scheme", "code");
        units.forEach(unit -> unit.codes().forEach((scheme, line) -> line.entries()
                .forEach(c -> codes.add(unit.id(), c.span(), null, scheme, c.value()))));
        return codes;
    }

    static LineRows parents(List<Unit> units) {
        LineRows parents = new LineRows("unit_parent", "parent_id", "tree");
        units.forEach(unit -> unit.parents().forEach((tree, line) -> line.entries()
                .forEach(p -> parents.add(unit.id(), p.span(), p.value(), tree))));
        return parents;
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    private void add(UnitId unit, Span span, @Nullable UnitId unitBeside, @Nullable String... values) {
        units.add(unit);
        from.add(span.from());
        to.add(span.to());
        others.add(unitBeside);
        texts.add(values);
    }

    /** The statement; its arguments are {@link #columns()}. */
    String insert() {
        StringBuilder named = new StringBuilder("unit_id, from_day, to_day");
        StringBuilder types = new StringBuilder("?::uuid[], ?::date[], ?::date[]");
        columns.forEach(column -> {
            named.append(", ").append(column);
            types.append(", ?::text[]");
        });
        if (other != null) {
            named.append(", ").append(other);
            types.append(", ?::uuid[]");
        }
        return "insert into " + table + " (" + named + ") select * from unnest(" + types + ")";
    }

    Object[] columns() {
        List<Object> all = new ArrayList<>();
        all.add(units.toArray(UnitId[]::new));
        all.add(from.toArray(LocalDate[]::new));
        all.add(to.toArray(LocalDate[]::new));
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            all.add(texts.stream().map(row -> row[at]).toArray(String[]::new));
        }
        if (other != null) {
            all.add(others.toArray(UnitId[]::new));
        }
        return all.toArray();
    }
}
