package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;

/**
 * Who comes after a unit that has ended, however many successions later. Who took over one function alone is no heir of
 * what the unit owed and was asked; who has not ended has no heir.
 */
@ApplicationScoped
public class Succession {

    /** From each of the units along all that came after it; takes the units, and the day twice. */
    static final String CHAIN = """
            with recursive chain(origin, id) as (
              select id, id from unnest(?::uuid[]) as w(id)
              union
              select c.origin, h.successor
              from chain c join known_unit u on u.id = c.id join known_heir h on h.predecessor = c.id
              where u.ends <= ? and h.from_day <= ? and h.part <> 'function')
            """;

    private static final String THERE = """
            select c.origin, u.id from chain c join known_unit u on u.id = c.id
            where c.id <> c.origin and u.begins <= ? and (u.ends is null or u.ends > ?) order by c.origin, u.id
            """;

    private static final String AFTER = "select origin, id from chain where id <> origin order by origin, id";

    /** Those who stood above it in command when it ended, the nearest first. */
    private static final String COMMANDERS = """
            select l.id, w.begins <= ? and (w.ends is null or w.ends > ?) as there
            from known_unit u cross join lateral unit_line_on(u.id, 'command', u.ends - 1) l join known_unit w on w.id = l.id
            where u.id = ? and u.ends <= ? and l.steps > 0 order by l.steps
            """;

    /** The same the other way; takes the day twice. */
    private static final String BEFORE = """
            union
            select h.predecessor from came c join known_heir h on h.successor = c.id join known_unit u on u.id = h.predecessor
            where u.ends <= ? and h.from_day <= ? and h.part <> 'function')
            select id from came
            """;

    private record Follows(UnitId origin, UnitId heir) {}

    private record Commander(UnitId unit, boolean there) {}

    private final Database database;

    @Inject
    Succession(Database database) {
        this.database = database;
    }

    /** Those of its heirs that are there on the day; empty for a unit that has not ended. */
    public Set<UnitId> heirs(UnitId unit, LocalDate on) {
        return heirs(List.of(unit), on).getOrDefault(unit, Set.of());
    }

    /** The same for many; a unit without heirs is absent. */
    public Map<UnitId, Set<UnitId>> heirs(Collection<UnitId> units, LocalDate on) {
        return units.isEmpty() ? Map.of() : follows(CHAIN + THERE, units, on, on, on, on);
    }

    private Map<UnitId, Set<UnitId>> follows(String statement, Collection<UnitId> units, LocalDate... days) {
        Map<UnitId, Set<UnitId>> follows = new HashMap<>();
        Object[] args = new Object[days.length + 1];
        args[0] = units.stream().map(UnitId::value).toArray(UUID[]::new);
        System.arraycopy(days, 0, args, 1, days.length);
        database.list(statement, row -> new Follows(row.id("origin", UnitId::new), row.id("id", UnitId::new)), args)
                .forEach(one -> follows.computeIfAbsent(one.origin(), unit -> new LinkedHashSet<>())
                        .add(one.heir()));
        return follows;
    }

    /** All that came after each of them, also those that have ended; a unit that nobody came after is absent. */
    public Map<UnitId, Set<UnitId>> after(Collection<UnitId> units, LocalDate on) {
        return units.isEmpty() ? Map.of() : follows(CHAIN + AFTER, units, on, on);
    }

    /** The units of a subquery and all that they came after, as another one without brackets. */
    public static Sql before(Sql units, LocalDate on) {
        return Sql.of("with recursive came(id) as (").add(units).add(BEFORE, on, on);
    }

    /** Who acts in its place, one alone: its heir; where there are several or none, whoever stood above it. */
    public Optional<UnitId> successor(UnitId ended, LocalDate on) {
        Set<UnitId> heirs = heirs(ended, on);
        return heirs.size() == 1 ? heirs.stream().findFirst() : superior(ended, on);
    }

    /** Whoever is there of those who stood above it in command, the nearest first: it, or its one heir. */
    public Optional<UnitId> superior(UnitId ended, LocalDate on) {
        List<Commander> above = database.list(
                COMMANDERS, row -> new Commander(row.id("id", UnitId::new), row.flag("there")), on, on, ended, on);
        for (Commander commander : above) {
            if (commander.there()) {
                return Optional.of(commander.unit());
            }
            Set<UnitId> its = heirs(commander.unit(), on);
            if (its.size() == 1) {
                return its.stream().findFirst();
            }
        }
        return Optional.empty();
    }
}
