package vn.thac.plan.handdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;

/** Who gets which item of a plan from whom, and how often that was said of the item. */
@ApplicationScoped
public class HandedDownStore {

    private final Database database;

    HandedDownStore(Database database) {
        this.database = database;
    }

    /** How many get an item of a plan so, and how many of them have it by now: as a row of SQL, for a column with the plan. */
    public static String counted(String plan) {
        return """
                (select count(*) as of_all, count(*) filter (where r.reached >= r.round) as made
                 from handed_down g join handed_down_round r on r.plan = g.plan and r.item = g.item where g.plan = %s)
                """.formatted(plan);
    }

    /** Items of a plan that are handed down to somebody. */
    List<String> items(PlanId plan) {
        return database.list(
                "select distinct item from handed_down where plan = ? order by item",
                row -> row.text("item"),
                plan.value());
    }

    Set<HandedDown> of(PlanId plan, String item) {
        return new HashSet<>(database.list(
                "select unit, by_unit, relation from handed_down where plan = ? and item = ?",
                row -> new HandedDown(
                        row.id("unit", UnitId::new),
                        row.id("by_unit", UnitId::new),
                        row.word("relation", Relation.class)),
                plan.value(),
                item));
    }

    /** Who stays as they were keep their day. Returns the round in which it is said. */
    int keep(HandDown.By by, String item, List<HandedDown> all) {
        UUID[] units = Columns.of(all, UUID[]::new, one -> one.unit().value());
        database.update(
                "delete from handed_down where plan = ? and item = ? and unit <> all(?)",
                by.plan().value(),
                item,
                units);
        database.update(
                """
                insert into handed_down (plan, item, unit, by_unit, relation, on_day)
                select ?, ?, h.unit, h.by_unit, h.relation, ? from unnest(?::uuid[], ?::uuid[], ?::text[])
                  as h(unit, by_unit, relation)
                on conflict (plan, item, unit) do update set by_unit = excluded.by_unit, relation = excluded.relation,
                  on_day = excluded.on_day
                where handed_down.by_unit <> excluded.by_unit or handed_down.relation <> excluded.relation
                """,
                by.plan().value(),
                item,
                by.on(),
                units,
                Columns.of(all, UUID[]::new, one -> one.by().value()),
                Columns.of(all, Relation[]::new, HandedDown::relation));
        return database.first("""
                        insert into handed_down_round (plan, item, round) values (?, ?, 1)
                        on conflict (plan, item) do update set round = handed_down_round.round + 1 returning round
                        """, row -> row.integer("round"), by.plan().value(), item)
                .orElseThrow();
    }

    /** All whom a round names have the item. */
    public void reached(PlanId plan, String item, int round) {
        database.update(
                "update handed_down_round set reached = greatest(reached, ?) where plan = ? and item = ?",
                round,
                plan.value(),
                item);
    }
}
