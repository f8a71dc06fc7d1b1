package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;

/** Answers who a unit is on a day, what lies above and below it, and which units a rule picks. */
@ApplicationScoped
public class Directory {

    private static final String UNIT_ON = """
            select u.id, coalesce(n.name, '?') as name, u.track, u.kind, u.level, u.area, u.begins, u.ends
            from known_unit u
            left join known_name n on n.unit_id = u.id and n.from_day <= ? and (n.to_day is null or n.to_day > ?)
            """;

    private static final String PICK = """
             and u.begins <= ? and (u.ends is null or u.ends > ?)
             and (?::text is null or u.track = ?) and (?::text is null or u.level = ?)
             and (?::text is null or u.kind = ?) and u.id <> all(?)
            order by u.id
            """;

    private static final String CHILDREN = """
            select u.id from known_unit u join known_parent p on p.unit_id = u.id
            where p.parent_id = ? and p.tree = ? and p.from_day <= ? and (p.to_day is null or p.to_day > ?)
            """;

    private static final String DESCENDANTS = """
            with recursive below(id) as (
              select p.unit_id from known_parent p
              where p.parent_id = ? and p.tree = ? and p.from_day <= ? and (p.to_day is null or p.to_day > ?)
              union
              select p.unit_id from below b join known_parent p on p.parent_id = b.id
              where p.tree = ? and p.from_day <= ? and (p.to_day is null or p.to_day > ?))
            select u.id from known_unit u join below b on b.id = u.id where true
            """;

    @Inject
    Database database;

    public Optional<KnownUnit> find(UnitId id, LocalDate on) {
        return database.first(UNIT_ON + " where u.id = ?", Directory::unit, on, on, id);
    }

    public List<KnownUnit> find(Collection<UnitId> ids, LocalDate on) {
        UUID[] wanted = ids.stream().map(UnitId::value).toArray(UUID[]::new);
        return database.list(UNIT_ON + " where u.id = any(?)", Directory::unit, on, on, wanted);
    }

    /** Names of units on a day, by id; one that is not known is absent. */
    public Map<UnitId, String> names(Collection<UnitId> ids, LocalDate on) {
        Map<UnitId, String> names = new HashMap<>();
        find(ids, on).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    public String nameOf(UnitId id, LocalDate on) {
        return find(id, on).map(KnownUnit::name).orElse(id.toString());
    }

    /** The unit that a reference (an id, or {@code scheme:code}) means on a day. */
    public Optional<UnitId> resolve(String reference, LocalDate on) {
        return Optional.ofNullable(resolve(List.of(reference), on).get(reference));
    }

    /** The same for many at once; what means no unit is absent from the answer. */
    public Map<String, UnitId> resolve(Collection<String> references, LocalDate on) {
        Map<String, UnitId> found = new HashMap<>();
        List<String> schemes = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (String reference : references) {
            int colon = reference.indexOf(':');
            if (colon > 0) {
                schemes.add(reference.substring(0, colon));
                codes.add(reference.substring(colon + 1));
            } else {
                uuid(reference).ifPresent(ids::add);
            }
        }
        if (!schemes.isEmpty()) {
            byCode(schemes, codes, on, found);
        }
        if (!ids.isEmpty()) {
            database.list("select id from known_unit where id = any(?)", row -> row.id("id", UnitId::new), (Object)
                            ids.toArray(UUID[]::new))
                    .forEach(id -> found.put(id.toString(), id));
        }
        return found;
    }

    /** The same, refusing what means no unit; {@code place} is where the caller wrote it. */
    public UnitId require(String reference, LocalDate on, String place) {
        return resolve(reference, on)
                .orElseThrow(
                        () -> Refused.at(DirectoryRefusal.UNIT_UNKNOWN, place, Map.of("unit", reference, "on", on)));
    }

    /** The units that a rule picks on a day, in the order of their ids. An unknown {@code under} picks nobody. */
    public List<UnitId> select(Selector rule, LocalDate on) {
        if (rule.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> args = new ArrayList<>();
        String from = "select u.id from known_unit u where true";
        if (rule.under() != null) {
            Optional<UnitId> under = resolve(rule.under(), on);
            if (under.isEmpty()) {
                return List.of();
            }
            String tree = rule.tree() == null ? "command" : rule.tree();
            boolean direct = Boolean.TRUE.equals(rule.direct());
            args.addAll(List.of(under.get(), tree, on, on));
            args.addAll(direct ? List.of() : List.of(tree, on, on));
            from = direct ? CHILDREN : DESCENDANTS;
        }
        args.addAll(List.of(on, on));
        addPairs(args, rule.track(), rule.level(), rule.kind());
        List<String> except = rule.except() == null ? List.of() : rule.except();
        args.add(resolve(except, on).values().toArray(UnitId[]::new));
        return database.list(from + PICK, row -> row.id("id", UnitId::new), args.toArray());
    }

    private static void addPairs(List<@Nullable Object> args, @Nullable String... values) {
        for (String value : values) {
            args.add(value);
            args.add(value);
        }
    }

    private void byCode(List<String> schemes, List<String> codes, LocalDate on, Map<String, UnitId> found) {
        database.list(
                        """
                select c.scheme, c.code, c.unit_id from known_code c
                join unnest(?::text[], ?::text[]) as w(scheme, code) on c.scheme = w.scheme and c.code = w.code
                where c.from_day <= ? and (c.to_day is null or c.to_day > ?)
                """,
                        row -> Map.entry(row.text("scheme") + ":" + row.text("code"), row.id("unit_id", UnitId::new)),
                        schemes.toArray(String[]::new),
                        codes.toArray(String[]::new),
                        on,
                        on)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static KnownUnit unit(Row row) throws SQLException {
        return new KnownUnit(
                row.id("id", UnitId::new),
                row.text("name"),
                row.text("track"),
                row.text("kind"),
                row.text("level"),
                row.idOrNull("area", UnitId::new),
                row.day("begins"),
                row.dayOrNull("ends"));
    }
}
