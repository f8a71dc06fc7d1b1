package vn.thac.task.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.board.ProductBoard.Item;
import vn.thac.task.board.ProductBoard.Unit;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.OnDayStore;
import vn.thac.task.follow.SightStore;
import vn.thac.task.product.ProductState;
import vn.thac.task.product.ProductStore;

/** Counts what is expected and received under a plan, of what the actor sees. */
@ApplicationScoped
class ProductBoardStore {

    /** So many are named; all are in the list of assignments by {@code product}. */
    private static final int NAMED = 20;

    private record Found(Item item, @Nullable Unit unit) {}

    @Inject
    Database database;

    @Inject
    SightStore sight;

    List<Item> items(PlanId plan, OnDay day) {
        SightStore.Bounds seen = sight.bounds(null, plan);
        Sql sql = new Sql()
                .add(seen.head())
                .add("select f.*, unit_name_on(f.unit_id, ?) as name from (", day.day())
                .add("""
                    select p.*, count(*) over w as expected, count(*) filter (where p.state = 'received') over w as received,
                      count(*) filter (where p.state = 'awaited') over w as awaited,
                      count(*) filter (where p.state = 'missing') over w as missing,
                      row_number() over (partition by p.key order by p.state = 'received', p.state = 'awaited', p.due, p.id) as n
                    from (select i.ordinal, i.key, i.text, i.produces, a.id, a.unit_id, t.due,
                    """)
                .add(ProductStore.STATE + " as state")
                .add(OnDayStore.assignments(day))
                .add("join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key and i.produces is not null")
                .add("where a.plan_id = ? and", plan.value())
                .add(OnDayStore.known(day))
                .add("and")
                .add(seen.condition())
                .add(") p where p.state is not null window w as (partition by p.key)) f where f.n <= ?", NAMED)
                .add("order by f.ordinal, f.key, f.n");
        Map<ItemKey, List<Unit>> units = new LinkedHashMap<>();
        Map<ItemKey, Item> items = new LinkedHashMap<>();
        database.list(sql, ProductBoardStore::found).forEach(found -> {
            items.putIfAbsent(found.item().item(), found.item());
            List<Unit> named = units.computeIfAbsent(found.item().item(), key -> new ArrayList<>());
            if (found.unit() != null) {
                named.add(found.unit());
            }
        });
        return items.values().stream()
                .map(item -> new Item(
                        item.item(),
                        item.text(),
                        item.product(),
                        item.expected(),
                        item.received(),
                        item.awaited(),
                        item.missing(),
                        List.copyOf(units.getOrDefault(item.item(), List.of()))))
                .toList();
    }

    /** Whether the actor sees any of the plan's work. */
    boolean seesAny(PlanId plan) {
        SightStore.Bounds seen = sight.bounds(null, plan);
        Sql sql = new Sql()
                .add(seen.head())
                .add("select 1 from assignment a where a.plan_id = ? and", plan.value())
                .add(seen.condition())
                .add("limit 1");
        return database.first(sql, row -> true).isPresent();
    }

    private static Found found(Row row) throws SQLException {
        ProductState state = row.word("state", ProductState.class);
        Item item = new Item(
                new ItemKey(row.text("key")),
                row.text("text"),
                row.text("produces"),
                row.number("expected"),
                row.number("received"),
                row.number("awaited"),
                row.number("missing"),
                List.of());
        return new Found(
                item,
                state == ProductState.RECEIVED
                        ? null
                        : new Unit(
                                row.id("unit_id", UnitId::new),
                                row.textOrNull("name"),
                                row.id("id", AssignmentId::new),
                                state,
                                row.dayOrNull("due")));
    }
}
