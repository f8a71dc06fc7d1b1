package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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
                new Rows<>(new UnitId[0], units).column(UnitFacts::ends, LocalDate[]::new),
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
        Rows<Standing> rows = Rows.of(units, Standing::of);
        database.update(
                """
                insert into known_standing (unit_id, name, kind, level, area, from_day, to_day)
                select u, n, k, l, a, coalesce(f, '-infinity'), coalesce(t, 'infinity') from unnest(?::uuid[], ?::text[],
                  ?::text[], ?::text[], ?::uuid[], ?::date[], ?::date[]) as w(u, n, k, l, a, f, t)
                """,
                rows.units(),
                rows.column(Standing::name, String[]::new),
                rows.column(Standing::kind, String[]::new),
                rows.column(Standing::level, String[]::new),
                rows.column(Standing::area, UnitId[]::new),
                rows.column(Standing::from, LocalDate[]::new),
                rows.column(Standing::to, LocalDate[]::new));
    }

    private void insertCodes(List<UnitFacts> units) {
        Rows<UnitFacts.Code> rows = Rows.of(units, UnitFacts::codes);
        database.update(
                """
                insert into known_code (unit_id, scheme, code, from_day, to_day)
                select u, s, c, f, coalesce(t, 'infinity')
                from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[]) as w(u, s, c, f, t)
                """,
                rows.units(),
                rows.column(UnitFacts.Code::scheme, String[]::new),
                rows.column(UnitFacts.Code::code, String[]::new),
                rows.column(UnitFacts.Code::from, LocalDate[]::new),
                rows.column(UnitFacts.Code::to, LocalDate[]::new));
    }

    private void insertLines(List<UnitFacts> units) {
        Rows<Line> rows = Rows.of(units, Line::of);
        database.update(
                """
                insert into known_line (unit_id, tree, above_id, from_day, to_day)
                select u, r, a, coalesce(f, '-infinity'), coalesce(t, 'infinity')
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::date[], ?::date[]) as w(u, r, a, f, t)
                """,
                rows.units(),
                rows.column(Line::tree, String[]::new),
                rows.column(Line::above, UnitId[]::new),
                rows.column(Line::from, LocalDate[]::new),
                rows.column(Line::to, LocalDate[]::new));
    }

    private void insertHeirs(List<UnitFacts> units) {
        Rows<UnitFacts.Heir> rows = Rows.of(units, UnitFacts::heirs);
        if (rows.said().isEmpty()) {
            return;
        }
        database.update(
                """
                insert into known_heir (predecessor, successor, from_day, part)
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[]) on conflict do nothing
                """,
                rows.units(),
                rows.column(UnitFacts.Heir::unit, UnitId[]::new),
                rows.column(UnitFacts.Heir::from, LocalDate[]::new),
                rows.column(UnitFacts.Heir::part, String[]::new));
    }

    /** What is said of many units, as the columns of one statement: the same place in each is one row. */
    private record Rows<T>(UnitId[] units, List<T> said) {

        static <T> Rows<T> of(List<UnitFacts> units, Function<UnitFacts, List<T>> saidOf) {
            List<UnitId> ids = new ArrayList<>();
            List<T> said = new ArrayList<>();
            for (UnitFacts unit : units) {
                for (T one : saidOf.apply(unit)) {
                    ids.add(unit.id());
                    said.add(one);
                }
            }
            return new Rows<>(ids.toArray(UnitId[]::new), said);
        }

        <V> V[] column(Part<T, V> part, IntFunction<V[]> array) {
            List<@Nullable V> column = new ArrayList<>();
            said.forEach(one -> column.add(part.of(one)));
            return column.toArray(array);
        }
    }

    /** What goes into one column. */
    private interface Part<T, V> {
        @Nullable
        V of(T said);
    }
}
