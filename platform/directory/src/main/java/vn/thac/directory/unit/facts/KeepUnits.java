package vn.thac.directory.unit.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.CopyRows;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/**
 * Writes what is known of units into this service's tables, many at once. An older version never overwrites a newer.
 * Identity, whose units they are, calls it in its own transaction; every other service when identity's event comes.
 */
@ApplicationScoped
public class KeepUnits {

    private static final String UPSERT = """
            insert into known_unit (id, track, begins, ends, version)
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::bigint[])
            on conflict (id) do update set track = excluded.track, begins = excluded.begins, ends = excluded.ends,
              version = excluded.version
            where known_unit.version < excluded.version
            returning id, xmax = 0 as fresh
            """;

    /** A unit that was written, and whether it was not there before. */
    private record Written(UUID id, boolean fresh) {}

    private final Database database;

    @Inject
    KeepUnits(Database database) {
        this.database = database;
    }

    public void keep(Collection<UnitFacts> told) {
        Map<UnitId, UnitFacts> last = new LinkedHashMap<>();
        told.forEach(unit -> last.merge(unit.id(), unit, (a, b) -> a.version() >= b.version() ? a : b));
        if (last.isEmpty()) {
            return;
        }
        List<Written> written = upsert(List.copyOf(last.values()));
        forget(written.stream().filter(w -> !w.fresh()).map(Written::id).toArray(UUID[]::new));
        Set<UUID> ids = new HashSet<>(written.stream().map(Written::id).toList());
        List<UnitFacts> current = last.values().stream()
                .filter(unit -> ids.contains(unit.id().value()))
                .toList();
        insertStandings(current);
        insertCodes(current);
        insertLines(current);
        insertHeirs(current);
    }

    private List<Written> upsert(List<UnitFacts> units) {
        return database.list(
                UPSERT,
                row -> new Written(row.uuid("id"), row.flag("fresh")),
                units.stream().map(UnitFacts::id).toArray(UnitId[]::new),
                units.stream().map(UnitFacts::track).toArray(String[]::new),
                units.stream().map(UnitFacts::begins).toArray(LocalDate[]::new),
                Columns.of(units, LocalDate[]::new, UnitFacts::ends),
                units.stream().map(UnitFacts::version).toArray(Long[]::new));
    }

    /** A unit is written whole: what an older version said of it goes. */
    private void forget(UUID[] ids) {
        if (ids.length > 0) {
            database.update("delete from known_standing where unit_id = any(?)", (Object) ids);
            database.update("delete from known_code where unit_id = any(?)", (Object) ids);
            database.update("delete from known_line where unit_id = any(?)", (Object) ids);
            database.update("delete from known_heir where predecessor = any(?)", (Object) ids);
        }
    }

    private void insertStandings(List<UnitFacts> units) {
        CopyRows rows =
                CopyRows.into("known_standing", "unit_id", "name", "kind", "level", "area", "from_day", "to_day");
        for (UnitFacts unit : units) {
            for (Standing s : Standing.of(unit)) {
                rows.add(unit.id(), s.name(), s.kind(), s.level(), s.area(), since(s.from()), until(s.to()));
            }
        }
        database.copy(rows);
    }

    private void insertCodes(List<UnitFacts> units) {
        CopyRows rows = CopyRows.into("known_code", "unit_id", "scheme", "code", "from_day", "to_day");
        for (UnitFacts unit : units) {
            for (UnitFacts.Code c : unit.codes()) {
                rows.add(unit.id(), c.scheme(), c.code(), c.from(), until(c.to()));
            }
        }
        database.copy(rows);
    }

    private void insertLines(List<UnitFacts> units) {
        CopyRows rows = CopyRows.into("known_line", "unit_id", "tree", "above_id", "from_day", "to_day");
        for (UnitFacts unit : units) {
            for (Line l : Line.of(unit)) {
                rows.add(unit.id(), l.tree(), l.above(), since(l.from()), until(l.to()));
            }
        }
        database.copy(rows);
    }

    /** From always. */
    private static Object since(@Nullable LocalDate day) {
        return day == null ? "-infinity" : day;
    }

    /** For ever. */
    private static Object until(@Nullable LocalDate day) {
        return day == null ? "infinity" : day;
    }

    /** The same heir may be told twice. */
    private void insertHeirs(List<UnitFacts> units) {
        List<Succession> rows = units.stream()
                .flatMap(unit -> unit.heirs().stream().map(heir -> new Succession(unit.id(), heir)))
                .toList();
        if (!rows.isEmpty()) {
            database.update(
                    """
                    insert into known_heir (predecessor, successor, from_day, part)
                    select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[]) on conflict do nothing
                    """,
                    Columns.of(rows, UnitId[]::new, Succession::of),
                    Columns.of(rows, UnitId[]::new, row -> row.heir().unit()),
                    Columns.of(rows, LocalDate[]::new, row -> row.heir().from()),
                    Columns.of(rows, String[]::new, row -> row.heir().part()));
        }
    }

    private record Succession(UnitId of, UnitFacts.Heir heir) {}
}
