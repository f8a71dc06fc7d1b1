package vn.thac.identity.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.UnitName;

/** Lists of units as they stand on a day, straight from the tables. */
@ApplicationScoped
public class UnitListStore {

    private static final String ITEM = """
        select u.id, n.name, n.short_name, u.track, s.kind, s.level, s.area_id, u.begins, u.ends,
          array(select c.scheme || ':' || c.code from unit_code c
                where c.unit_id = u.id and c.from_day <= d.day and (c.to_day is null or c.to_day > d.day)
                order by 1) as codes
        """;

    private static final String FROM = """
        from (select ?::date as day) d
        join unit u on u.begins <= d.day and (u.ends is null or u.ends > d.day) and u.withdrawn is null
        join unit_name n on n.unit_id = u.id and n.from_day <= d.day and (n.to_day is null or n.to_day > d.day)
        join unit_standing s on s.unit_id = u.id and s.from_day <= d.day and (s.to_day is null or s.to_day > d.day)
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
    public record Above(
            String tree,

            @Schema(description = "How many lines lie between: 1 is right above")
            int steps,

            UnitItem unit) {}

    private final Database database;

    @Inject
    UnitListStore(Database database) {
        this.database = database;
    }

    List<UnitItem> list(
            UnitQuery query, @Nullable UnitId under, String tree, LocalDate on, @Nullable UUID after, int limit) {
        Sql page = Sql.of(ITEM).add(which(query, under, tree, on));
        return database.list(
                page.addGiven("and u.id > ?", after).add("order by u.id limit ?", limit), UnitListStore::item);
    }

    long count(UnitQuery query, @Nullable UnitId under, String tree, LocalDate on) {
        return count(which(query, under, tree, on));
    }

    /** These, as far as they are there on the day. */
    List<UnitItem> items(Collection<UnitId> units, LocalDate on) {
        return database.list(
                Sql.of(ITEM).add(FROM, on).add("where u.id = any(?)", (Object) units.toArray(UnitId[]::new)),
                UnitListStore::item);
    }

    List<UnitItem> children(UnitId parent, String tree, LocalDate on, @Nullable UUID after, int limit) {
        Sql page = Sql.of(ITEM).add(below(parent, tree, on));
        return database.list(
                page.addGiven("and u.id > ?", after).add("order by u.id limit ?", limit), UnitListStore::item);
    }

    long countChildren(UnitId parent, String tree, LocalDate on) {
        return count(below(parent, tree, on));
    }

    private long count(Sql which) {
        return database.first(Sql.of("select count(*) as n").add(which), row -> row.number("n"))
                .orElseThrow();
    }

    /** Everything above a unit, nearest first, in each tree or in one. */
    List<Above> above(UnitId unit, @Nullable String tree, LocalDate on) {
        Sql above = Sql.of(ABOVE, unit, tree, tree, on, on, on, on)
                .add(ITEM)
                .add(", a.tree, a.steps")
                .add(FROM, on)
                .add("join above a on a.id = u.id order by a.tree, a.steps");
        return database.list(above, row -> new Above(row.text("tree"), row.integer("steps"), item(row)));
    }

    private static Sql below(UnitId parent, String tree, LocalDate on) {
        return Sql.of(FROM, on).add(CHILDREN, parent, tree).add("where true");
    }

    private static Sql which(UnitQuery query, @Nullable UnitId under, String tree, LocalDate on) {
        String folded = query.name == null ? null : UnitName.folded(query.name);
        return Sql.of(FROM, on)
                .addIf(under != null, BELOW, under, tree, on, on, tree, on, on)
                .add("where true")
                .addGiven("and u.track = ?", query.track)
                .addGiven("and s.level = ?", query.level)
                .addGiven("and s.kind = ?", query.kind)
                .addGiven("and strpos(n.folded, ?) > 0", folded);
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
                row.texts("codes"),
                row.day("begins"),
                row.dayOrNull("ends"));
    }
}
