package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Units with all that is dated about them, read and written many at a time. */
@ApplicationScoped
public class UnitStore {

    private static final long STRUCTURE_LOCK = 0x7468_6163_0001L;

    /** What must be known of a unit that others refer to. */
    public record Neighbour(UnitId id, String track, String level, Span life) {}

    @Inject
    Database database;

    @Inject
    Directory directory;

    /** The structure of the state changes one change at a time: waits until the change before has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockStructure() {
        database.list("select pg_advisory_xact_lock(?)", row -> true, STRUCTURE_LOCK);
    }

    public List<Unit> ofTracks(Collection<String> tracks) {
        return load(database.list("select id from unit where track = any(?)", row -> row.uuid("id"), (Object)
                tracks.toArray(String[]::new)));
    }

    public List<Unit> load(Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Object ids = wanted.toArray(UUID[]::new);
        Map<UnitId, Lines> lines = new HashMap<>();
        database.list(
                "select * from unit_name where unit_id = any(?)",
                row -> of(lines, row)
                        .names
                        .add(dated(row, new UnitName(row.text("name"), row.textOrNull("short_name")))),
                ids);
        database.list(
                "select * from unit_code where unit_id = any(?)",
                row -> put(of(lines, row).codes, row.text("scheme"), dated(row, row.text("code"))),
                ids);
        database.list(
                "select * from unit_parent where unit_id = any(?)",
                row -> put(of(lines, row).parents, row.text("tree"), dated(row, row.id("parent_id", UnitId::new))),
                ids);
        return database.list(
                "select * from unit where id = any(?) order by id",
                row -> unit(row, lines.getOrDefault(row.id("id", UnitId::new), new Lines())),
                ids);
    }

    /** The units that references mean on a day, as far as they exist then. */
    public Map<String, Neighbour> neighbours(Collection<String> references, LocalDate day) {
        Map<String, UnitId> found = directory.resolve(references, day);
        Map<UnitId, Neighbour> byId = new HashMap<>();
        database.list(
                "select id, track, level, begins, ends from unit where id = any(?)",
                row -> byId.put(
                        row.id("id", UnitId::new),
                        new Neighbour(
                                row.id("id", UnitId::new),
                                row.text("track"),
                                row.text("level"),
                                new Span(row.day("begins"), row.dayOrNull("ends")))),
                (Object) found.values().toArray(UnitId[]::new));
        Map<String, Neighbour> present = new HashMap<>();
        found.forEach((reference, id) -> {
            Neighbour neighbour = byId.get(id);
            if (neighbour != null && neighbour.life().contains(day)) {
                present.put(reference, neighbour);
            }
        });
        return present;
    }

    /** When each of these codes has a meaning. */
    Map<UnitCode, List<Span>> spansOf(Collection<UnitCode> codes) {
        Map<UnitCode, List<Span>> spans = new HashMap<>();
        database.list(
                """
                select c.scheme, c.code, c.from_day, c.to_day from unit_code c
                join unnest(?::text[], ?::text[]) as w(scheme, code) on c.code = w.code and c.scheme = w.scheme
                """,
                row -> spans.computeIfAbsent(new UnitCode(row.text("scheme"), row.text("code")), k -> new ArrayList<>())
                        .add(new Span(row.day("from_day"), row.dayOrNull("to_day"))),
                codes.stream().map(UnitCode::scheme).toArray(String[]::new),
                codes.stream().map(UnitCode::code).toArray(String[]::new));
        return spans;
    }

    /** Whether a unit stands below another in a tree on any day of a span. */
    boolean isBelow(UnitId unit, UnitId above, String tree, Span during) {
        return database.first("""
                with recursive up(id, during) as (
                  select ?::uuid, daterange(?::date, ?::date)
                  union
                  select p.parent_id, u.during * daterange(p.from_day, p.to_day)
                  from up u join unit_parent p on p.unit_id = u.id and p.tree = ?
                    and u.during && daterange(p.from_day, p.to_day))
                select 1 as one from up where id = ? limit 1
                """, row -> row.integer("one"), unit, during.from(), during.to(), tree, above)
                .isPresent();
    }

    /** Names of the units that on a day or later stand below this one in any tree, or in its area. */
    List<String> namesOfDependents(UnitId unit, LocalDate day) {
        return database.list("""
                select distinct coalesce(n.name, '?') as name from (
                  select unit_id from unit_parent where parent_id = ? and (to_day is null or to_day > ?)
                  union select id from unit where area_id = ? and (ends is null or ends > ?)) d
                left join unit_name n on n.unit_id = d.unit_id and (n.to_day is null or n.to_day > ?)
                order by 1
                """, row -> row.text("name"), unit, day, unit, day, day);
    }

    /**
     * Writes new units and what changed of old ones. The lines of the old go before any is written, so that codes can
     * change hands; the lines of all come last, so that an old unit can stand below a new one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Unit> fresh, List<Unit> old) {
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        if (!old.isEmpty()) {
            update(old);
        }
        insertDated(Stream.concat(old.stream(), fresh.stream()).toList());
    }

    private void insert(List<Unit> units) {
        database.update(
                """
                insert into unit (id, track, kind, level, area_id, begins, ends, version)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::date[], ?::date[], ?::bigint[])
                """,
                ids(units),
                units.stream().map(Unit::track).toArray(String[]::new),
                units.stream().map(Unit::kind).toArray(String[]::new),
                units.stream().map(Unit::level).toArray(String[]::new),
                units.stream().map(Unit::area).toArray(UnitId[]::new),
                units.stream().map(u -> u.life().from()).toArray(LocalDate[]::new),
                units.stream().map(u -> u.life().to()).toArray(LocalDate[]::new),
                units.stream().map(Unit::version).toArray(Long[]::new));
    }

    private void update(List<Unit> units) {
        UnitId[] ids = ids(units);
        database.update(
                """
                update unit set kind = c.kind, ends = c.ends, version = c.version
                from unnest(?::uuid[], ?::text[], ?::date[], ?::bigint[]) as c(id, kind, ends, version)
                where unit.id = c.id
                """,
                ids,
                units.stream().map(Unit::kind).toArray(String[]::new),
                units.stream().map(u -> u.life().to()).toArray(LocalDate[]::new),
                units.stream().map(Unit::version).toArray(Long[]::new));
        for (String table : List.of("unit_name", "unit_code", "unit_parent")) {
            database.update("delete from " + table + " where unit_id = any(?)", (Object) ids);
        }
    }

    private void insertDated(List<Unit> units) {
        UnitColumns names = new UnitColumns();
        UnitColumns codes = new UnitColumns();
        UnitColumns parents = new UnitColumns();
        for (Unit unit : units) {
            unit.names()
                    .entries()
                    .forEach(n -> names.add(
                            unit.id(),
                            n.span(),
                            n.value().name(),
                            n.value().shortName(),
                            UnitName.folded(n.value().name())));
            unit.codes().forEach((scheme, line) -> line.entries()
                    .forEach(c -> codes.add(unit.id(), c.span(), scheme, c.value())));
            unit.parents().forEach((tree, line) -> line.entries()
                    .forEach(p ->
                            parents.add(unit.id(), p.span(), tree, p.value().toString())));
        }
        database.update("""
                insert into unit_name (unit_id, from_day, to_day, name, short_name, folded)
                select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[])
                """, names.of(3));
        database.update("""
                insert into unit_code (unit_id, from_day, to_day, scheme, code)
                select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[])
                """, codes.of(2));
        database.update("""
                insert into unit_parent (unit_id, from_day, to_day, tree, parent_id)
                select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::uuid[])
                """, parents.of(2));
    }

    private static UnitId[] ids(List<Unit> units) {
        return units.stream().map(Unit::id).toArray(UnitId[]::new);
    }

    /** The dated lines of one unit while they are gathered. */
    private static final class Lines {
        final List<Dated<UnitName>> names = new ArrayList<>();
        final Map<String, List<Dated<String>>> codes = new HashMap<>();
        final Map<String, List<Dated<UnitId>>> parents = new HashMap<>();
    }

    private static Lines of(Map<UnitId, Lines> lines, Row row) throws SQLException {
        return lines.computeIfAbsent(row.id("unit_id", UnitId::new), id -> new Lines());
    }

    private static <V> boolean put(Map<String, List<Dated<V>>> lines, String key, Dated<V> value) {
        return lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    private static <V> Dated<V> dated(Row row, V value) throws SQLException {
        return new Dated<>(value, new Span(row.day("from_day"), row.dayOrNull("to_day")));
    }

    private static Unit unit(Row row, Lines lines) throws SQLException {
        return new Unit(
                row.id("id", UnitId::new),
                row.number("version"),
                row.text("track"),
                row.text("kind"),
                row.text("level"),
                row.idOrNull("area_id", UnitId::new),
                new Span(row.day("begins"), row.dayOrNull("ends")),
                new Timeline<>(lines.names),
                timelines(lines.codes),
                timelines(lines.parents));
    }

    private static <V> Map<String, Timeline<V>> timelines(Map<String, List<Dated<V>>> lines) {
        Map<String, @Nullable Timeline<V>> timelines = new HashMap<>();
        lines.forEach((key, entries) -> timelines.put(key, new Timeline<>(entries)));
        return timelines;
    }
}
