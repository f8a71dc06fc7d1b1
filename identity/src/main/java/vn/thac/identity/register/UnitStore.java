package vn.thac.identity.register;

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
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Heir;
import vn.thac.identity.unit.Part;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;

/** The register's units with all that is dated about them, read and written many at a time. */
@ApplicationScoped
public class UnitStore {

    /** The guards of the tables take the same lock (V1). */
    private static final long STRUCTURE_LOCK = 0x7468_6163_0001L;

    private final Database database;
    private final LineStore dated;

    @Inject
    UnitStore(Database database, LineStore dated) {
        this.database = database;
        this.dated = dated;
    }

    /** The structure of the state changes one change at a time: waits until the change before has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockStructure() {
        database.list("select pg_advisory_xact_lock(?)", row -> true, STRUCTURE_LOCK);
    }

    public List<Unit> ofTracks(Collection<String> tracks) {
        return load(Sql.of("select id from unit where track = any(?)", (Object) tracks.toArray(String[]::new)));
    }

    public List<Unit> load(Collection<UnitId> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : load(Sql.of("select unnest(?::uuid[])", (Object) wanted.toArray(UnitId[]::new)));
    }

    private List<Unit> load(Sql ids) {
        Map<UUID, Lines> lines = new HashMap<>();
        lines(
                "unit_name",
                ids,
                lines,
                (of, row) -> of.names.add(dated(row, new UnitName(row.text("name"), row.textOrNull("short_name")))));
        lines(
                "unit_standing",
                ids,
                lines,
                (of, row) -> of.standings.add(dated(
                        row, new Standing(row.text("kind"), row.text("level"), row.idOrNull("area_id", UnitId::new)))));
        lines("unit_code", ids, lines, (of, row) -> add(of.codes, row.text("scheme"), dated(row, row.text("code"))));
        lines(
                "unit_parent",
                ids,
                lines,
                (of, row) -> add(of.parents, row.text("tree"), dated(row, row.id("parent_id", UnitId::new))));
        database.list(Sql.of("""
                        select s.predecessor_id as unit_id, s.successor_id, s.part, r.takes_effect
                        from succession s join reorganisation r on r.id = s.reorganisation_id
                        where s.successor_id is not null and s.predecessor_id in (""").add(ids).add(") order by r.takes_effect, s.successor_id"), row -> of(lines, row)
                .heirs
                .add(new Heir(
                        row.id("successor_id", UnitId::new), row.day("takes_effect"), row.word("part", Part.class))));
        return database.list(
                Sql.of("select * from unit where id in (").add(ids).add(") order by id"),
                row -> unit(row, lines.getOrDefault(row.uuid("id"), new Lines())));
    }

    /** When each of these codes has a meaning. */
    public Map<UnitCode, List<Span>> spansOf(Collection<UnitCode> codes) {
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
    public boolean isBelow(UnitId unit, UnitId above, String tree, Span during) {
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

    /** The units that on a day or later stand below this one in any tree, or in its area. */
    public List<UnitId> dependents(UnitId unit, LocalDate day) {
        return database.list("""
                select u.id from unit u where u.withdrawn is null and u.id in (
                  select unit_id from unit_parent where parent_id = ? and (to_day is null or to_day > ?)
                  union select unit_id from unit_standing where area_id = ? and (to_day is null or to_day > ?))
                """, row -> row.id("id", UnitId::new), unit, day, unit, day);
    }

    /**
     * Writes new units and what changed of old ones. The lines of the old go before any is written, so that codes can
     * change hands; the lines of all come last, so that an old unit can stand below a new one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Unit> units) {
        List<Unit> fresh = units.stream().filter(unit -> unit.version() == 1).toList();
        List<Unit> old = units.stream().filter(unit -> unit.version() > 1).toList();
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        if (!old.isEmpty()) {
            update(old);
        }
        dated.write(units);
    }

    private void insert(List<Unit> units) {
        database.update(
                """
                insert into unit (id, track, begins, ends, version)
                select * from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::bigint[])
                """,
                ids(units),
                units.stream().map(Unit::track).toArray(String[]::new),
                units.stream().map(u -> u.life().from()).toArray(LocalDate[]::new),
                units.stream().map(u -> u.life().to()).toArray(LocalDate[]::new),
                units.stream().map(Unit::version).toArray(Long[]::new));
    }

    private void update(List<Unit> units) {
        UnitId[] ids = ids(units);
        database.update(
                """
                update unit set ends = c.ends, withdrawn = c.withdrawn, version = c.version
                from unnest(?::uuid[], ?::date[], ?::text[], ?::bigint[]) as c(id, ends, withdrawn, version)
                where unit.id = c.id
                """,
                ids,
                units.stream().map(u -> u.life().to()).toArray(LocalDate[]::new),
                units.stream().map(Unit::withdrawn).toArray(String[]::new),
                units.stream().map(Unit::version).toArray(Long[]::new));
        dated.forget(ids);
    }

    private static UnitId[] ids(List<Unit> units) {
        return units.stream().map(Unit::id).toArray(UnitId[]::new);
    }

    /** The dated lines of one unit while they are gathered. */
    private static final class Lines {
        final List<Dated<UnitName>> names = new ArrayList<>();
        final List<Dated<Standing>> standings = new ArrayList<>();
        final Map<String, List<Dated<String>>> codes = new HashMap<>();
        final Map<String, List<Dated<UnitId>>> parents = new HashMap<>();
        final List<Heir> heirs = new ArrayList<>();
    }

    /** Takes what a row says into the lines of its unit. */
    private interface Taker {
        boolean take(Lines lines, Row row) throws SQLException;
    }

    private void lines(String table, Sql ids, Map<UUID, Lines> lines, Taker taker) {
        database.list(
                Sql.of("select * from " + table + " where unit_id in (")
                        .add(ids)
                        .add(")"),
                row -> taker.take(of(lines, row), row));
    }

    private static Lines of(Map<UUID, Lines> lines, Row row) throws SQLException {
        return lines.computeIfAbsent(row.uuid("unit_id"), id -> new Lines());
    }

    private static <V> boolean add(Map<String, List<Dated<V>>> lines, String key, Dated<V> value) {
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
                new Span(row.day("begins"), row.dayOrNull("ends")),
                new Timeline<>(lines.names),
                new Timeline<>(lines.standings),
                timelines(lines.codes),
                timelines(lines.parents),
                lines.heirs,
                row.textOrNull("withdrawn"));
    }

    private static <V> Map<String, Timeline<V>> timelines(Map<String, List<Dated<V>>> lines) {
        Map<String, Timeline<V>> timelines = new HashMap<>();
        lines.forEach((key, entries) -> timelines.put(key, new Timeline<>(entries)));
        return timelines;
    }
}
