package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;

/** Lists of units as they stand on a day, straight from the tables. */
@ApplicationScoped
public class UnitListStore {

    private static final String ITEM = """
            select u.id, coalesce(n.name, '?') as name, n.short_name, u.track, u.kind, u.level, u.area_id,
              u.begins, u.ends,
              array(select c.scheme || ':' || c.code from unit_code c
                    where c.unit_id = u.id and c.from_day <= d.day and (c.to_day is null or c.to_day > d.day)
                    order by 1) as codes
            """;

    private static final String FROM = """
            from (select ?::date as day) d
            join unit u on u.begins <= d.day and (u.ends is null or u.ends > d.day)
            left join unit_name n on n.unit_id = u.id and n.from_day <= d.day and (n.to_day is null or n.to_day > d.day)
            """;

    private static final String BELOW = """
            join (with recursive below(id) as (
                    select p.unit_id from unit_parent p where p.parent_id = ?::uuid and p.tree = ?
                      and p.from_day <= ?::date and (p.to_day is null or p.to_day > ?::date)
                    union
                    select p.unit_id from below b join unit_parent p on p.parent_id = b.id and p.tree = ?
                      and p.from_day <= ?::date and (p.to_day is null or p.to_day > ?::date))
                  select id from below) b on b.id = u.id
            """;

    private static final String CHILDREN = """
            join unit_parent p on p.unit_id = u.id and p.parent_id = ?::uuid and p.tree = ?
              and p.from_day <= d.day and (p.to_day is null or p.to_day > d.day)
            """;

    private static final String ABOVE = """
            with recursive above(tree, id, steps) as (
              select p.tree, p.parent_id, 1 from unit_parent p where p.unit_id = ?::uuid
                and (?::text is null or p.tree = ?) and p.from_day <= ?::date and (p.to_day is null or p.to_day > ?::date)
              union
              select p.tree, p.parent_id, a.steps + 1 from above a join unit_parent p on p.unit_id = a.id and p.tree = a.tree
                and p.from_day <= ?::date and (p.to_day is null or p.to_day > ?::date))
            """;

    /** A unit above another, so many steps up in a tree. */
    public record Above(String tree, int steps, UnitItem unit) {}

    /** The part of a statement that says which units, with its arguments. */
    private record Which(String sql, List<@Nullable Object> args) {}

    @Inject
    Database database;

    List<UnitItem> list(
            UnitQuery query, @Nullable UnitId under, String tree, LocalDate on, @Nullable UUID after, int limit) {
        Which which = which(query, under, tree, on);
        which.args().addAll(Arrays.asList(after, after, limit));
        return database.list(
                ITEM + which.sql() + " and (?::uuid is null or u.id > ?) order by u.id limit ?",
                UnitListStore::item,
                which.args().toArray());
    }

    long count(UnitQuery query, @Nullable UnitId under, String tree, LocalDate on) {
        Which which = which(query, under, tree, on);
        return database.first(
                        "select count(*) as n " + which.sql(),
                        row -> row.number("n"),
                        which.args().toArray())
                .orElseThrow();
    }

    List<UnitItem> children(UnitId parent, String tree, LocalDate on, @Nullable UUID after, int limit) {
        return database.list(
                ITEM + FROM + CHILDREN + " where (?::uuid is null or u.id > ?) order by u.id limit ?",
                UnitListStore::item,
                on,
                parent,
                tree,
                after,
                after,
                limit);
    }

    long countChildren(UnitId parent, String tree, LocalDate on) {
        return database.first("select count(*) as n " + FROM + CHILDREN, row -> row.number("n"), on, parent, tree)
                .orElseThrow();
    }

    /** Everything above a unit, nearest first, in each tree or in one. */
    List<Above> above(UnitId unit, @Nullable String tree, LocalDate on) {
        return database.list(
                ABOVE + ITEM + ", a.tree, a.steps " + FROM + " join above a on a.id = u.id order by a.tree, a.steps",
                row -> new Above(row.text("tree"), row.integer("steps"), item(row)),
                unit,
                tree,
                tree,
                on,
                on,
                on,
                on,
                on);
    }

    private static Which which(UnitQuery query, @Nullable UnitId under, String tree, LocalDate on) {
        List<@Nullable Object> args = new ArrayList<>();
        args.add(on);
        if (under != null) {
            args.addAll(Arrays.asList(under, tree, on, on, tree, on, on));
        }
        String folded = query.name == null ? null : UnitName.folded(query.name.strip());
        for (String value : Arrays.asList(query.track, query.level, query.kind, folded)) {
            args.add(value);
            args.add(value);
        }
        return new Which(FROM + (under == null ? "" : BELOW) + """
                where (?::text is null or u.track = ?) and (?::text is null or u.level = ?)
                  and (?::text is null or u.kind = ?) and (?::text is null or strpos(n.folded, ?) > 0)
                """, args);
    }

    private static UnitItem item(Row row) throws SQLException {
        return new UnitItem(
                row.id("id", UnitId::new),
                row.text("name"),
                row.textOrNull("short_name"),
                row.text("track"),
                row.text("kind"),
                row.text("level"),
                row.idOrNull("area_id", UnitId::new),
                List.of((String[]) row.set().getArray("codes").getArray()),
                row.day("begins"),
                row.dayOrNull("ends"));
    }
}
