package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Writes what identity tells of units into this service's tables. An older record never overwrites a newer. */
@ApplicationScoped
public class Directories {

    /** A unit's record with the sequence of the event that told it. */
    public record Told(UnitRecord unit, long sequence) {}

    @Inject
    Database database;

    public void record(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        List<UnitRecord> current = upsertUnits(told);
        UUID[] ids = current.stream().map(u -> u.id().value()).toArray(UUID[]::new);
        database.update("delete from known_name where unit_id = any(?)", (Object) ids);
        database.update("delete from known_code where unit_id = any(?)", (Object) ids);
        database.update("delete from known_parent where unit_id = any(?)", (Object) ids);
        insertNames(current);
        insertCodes(current);
        insertParents(current);
    }

    private List<UnitRecord> upsertUnits(List<Told> told) {
        List<UnitRecord> units = told.stream().map(Told::unit).toList();
        List<UUID> written = database.list(
                """
                insert into known_unit (id, track, kind, level, area, begins, ends, sequence)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::date[], ?::date[], ?::bigint[])
                on conflict (id) do update set track = excluded.track, kind = excluded.kind, level = excluded.level,
                  area = excluded.area, begins = excluded.begins, ends = excluded.ends, sequence = excluded.sequence
                where known_unit.sequence < excluded.sequence
                returning id
                """,
                row -> row.uuid("id"),
                units.stream().map(UnitRecord::id).toArray(UnitId[]::new),
                units.stream().map(UnitRecord::track).toArray(String[]::new),
                units.stream().map(UnitRecord::kind).toArray(String[]::new),
                units.stream().map(UnitRecord::level).toArray(String[]::new),
                units.stream().map(UnitRecord::area).toArray(UnitId[]::new),
                units.stream().map(UnitRecord::begins).toArray(LocalDate[]::new),
                units.stream().map(UnitRecord::ends).toArray(LocalDate[]::new),
                told.stream().map(Told::sequence).toArray(Long[]::new));
        var fresh = new java.util.HashSet<>(written);
        return units.stream().filter(u -> fresh.contains(u.id().value())).toList();
    }

    private void insertNames(List<UnitRecord> units) {
        Columns c = new Columns();
        units.forEach(u -> u.names().forEach(n -> c.add(u.id(), n.name(), n.shortName(), null, n.from(), n.to())));
        database.update("""
                insert into known_name (unit_id, name, short_name, from_day, to_day)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[])
                """, c.units(), c.first(), c.second(), c.from(), c.to());
    }

    private void insertCodes(List<UnitRecord> units) {
        Columns c = new Columns();
        units.forEach(u -> u.codes().forEach(k -> c.add(u.id(), k.scheme(), k.code(), null, k.from(), k.to())));
        database.update("""
                insert into known_code (unit_id, scheme, code, from_day, to_day)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[])
                """, c.units(), c.first(), c.second(), c.from(), c.to());
    }

    private void insertParents(List<UnitRecord> units) {
        Columns c = new Columns();
        units.forEach(u -> u.parents().forEach(p -> c.add(u.id(), p.tree(), null, p.parent(), p.from(), p.to())));
        database.update("""
                insert into known_parent (unit_id, tree, parent_id, from_day, to_day)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::date[], ?::date[])
                """, c.units(), c.first(), c.others(), c.from(), c.to());
    }

    /** The columns of dated attributes, gathered for one statement. */
    private static final class Columns {
        private final List<UnitId> units = new ArrayList<>();
        private final List<String> first = new ArrayList<>();
        private final List<@Nullable String> second = new ArrayList<>();
        private final List<@Nullable UnitId> others = new ArrayList<>();
        private final List<LocalDate> from = new ArrayList<>();
        private final List<@Nullable LocalDate> to = new ArrayList<>();

        void add(
                UnitId unit,
                String one,
                @Nullable String two,
                @Nullable UnitId other,
                LocalDate start,
                @Nullable LocalDate end) {
            units.add(unit);
            first.add(one);
            second.add(two);
            others.add(other);
            from.add(start);
            to.add(end);
        }

        UnitId[] units() {
            return units.toArray(UnitId[]::new);
        }

        String[] first() {
            return first.toArray(String[]::new);
        }

        @Nullable
        String[] second() {
            return second.toArray(String[]::new);
        }

        @Nullable
        UnitId[] others() {
            return others.toArray(UnitId[]::new);
        }

        LocalDate[] from() {
            return from.toArray(LocalDate[]::new);
        }

        @Nullable
        LocalDate[] to() {
            return to.toArray(LocalDate[]::new);
        }
    }
}
