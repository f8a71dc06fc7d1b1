package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Picks the units of a rule in the database. */
@ApplicationScoped
class SelectStore {

    private static final String CHILDREN = """
            with below(id) as (
              select l.unit_id from known_line l
              where l.above_id = ? and l.tree = ? and l.from_day <= ? and l.to_day > ?)
            """;

    private static final String DESCENDANTS = """
            with recursive below(id) as (
              select l.unit_id from known_line l
              where l.above_id = ? and l.tree = ? and l.from_day <= ? and l.to_day > ?
              union
              select l.unit_id from below b join known_line l on l.above_id = b.id
              where l.tree = ? and l.from_day <= ? and l.to_day > ?)
            """;

    private static final String PICK = """
            join known_standing s on s.unit_id = u.id and s.from_day <= ? and s.to_day > ?
            where u.begins <= ? and (u.ends is null or u.ends > ?)
              and (?::text is null or u.track = ?) and (?::text is null or s.level = ?)
              and (?::text is null or s.kind = ?) and u.id <> all(?)
            order by u.id
            """;

    /** For each that fell under a rule: itself where it is there, else those of its heirs that are, however far. */
    private static final String HEIRS = Succession.CHAIN + """
            select c.origin, u.id from chain c join known_unit u on u.id = c.id
            """;

    private record Follows(UnitId origin, UnitId unit) {}

    private final Database database;

    @Inject
    SelectStore(Database database) {
        this.database = database;
    }

    List<UnitId> pick(PinnedSelector rule, LocalDate on) {
        if (rule.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> args = new ArrayList<>();
        String from = "select u.id from known_unit u ";
        if (rule.under() != null) {
            String tree = rule.tree() == null ? "command" : rule.tree();
            boolean direct = Boolean.TRUE.equals(rule.direct());
            args.addAll(List.of(rule.under(), tree, on, on));
            args.addAll(direct ? List.of() : List.of(tree, on, on));
            from = (direct ? CHILDREN : DESCENDANTS) + "select u.id from below b join known_unit u on u.id = b.id ";
        }
        return database.list(
                from + PICK,
                row -> row.id("id", UnitId::new),
                ofClass(args, rule, on).toArray());
    }

    /** Those that fell under a rule on the last day of the unit it hangs on, and their heirs of the same class. */
    Selection inherited(PinnedSelector rule, LocalDate last, LocalDate on) {
        List<UnitId> fell = pick(rule, last);
        UUID[] ids = fell.stream().map(UnitId::value).toArray(UUID[]::new);
        List<Follows> follows = database.list(
                HEIRS + PICK,
                row -> new Follows(row.id("origin", UnitId::new), row.id("id", UnitId::new)),
                ofClass(new ArrayList<>(List.of(ids, on, on)), rule, on).toArray());
        Set<UnitId> units = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        Set<UnitId> lost = new HashSet<>(fell);
        for (Follows one : follows) {
            units.add(one.unit());
            lost.remove(one.origin());
        }
        return new Selection(
                List.copyOf(units), fell.stream().filter(lost::contains).toList());
    }

    /** The arguments of {@link #PICK} after those that are there. */
    private static List<@Nullable Object> ofClass(List<@Nullable Object> args, PinnedSelector rule, LocalDate on) {
        args.addAll(List.of(on, on, on, on));
        for (String part : new @Nullable String[] {rule.track(), rule.level(), rule.kind()}) {
            args.add(part);
            args.add(part);
        }
        args.add(rule.except() == null ? new UnitId[0] : rule.except().toArray(UnitId[]::new));
        return args;
    }
}
