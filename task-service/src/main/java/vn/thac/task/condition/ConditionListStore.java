package vn.thac.task.condition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.follow.SightStore;

/** Reads conditions for answers: to who sees the plan whole, else to who sees work that waits for them. */
@ApplicationScoped
class ConditionListStore {

    private static final String NAME = "concat_ws(' ', %1$s.number, %1$s.title)";

    private static final String COLUMNS =
            """
            select c.*, %s as plan_name, p.owner_id, f.id as from_id, %s as from_name, g.owner_id as from_owner,
              exists (select 1 from plan_end e where e.plan_id = c.plan_id and e.recalls) as over,
              exists (select 1 from plan_item i join assignment a on a.plan_id = i.plan_id and a.item_key = i.key
                where i.plan_id = c.plan_id and i.waits_for = c.key and a.series_id is null and a.stage = 'assigned')
                as said,
              %s as met_above,
              (select count(*) from condition_origin o
                join plan_below b on b.plan_id = o.plan_id and b.ancestor_id = o.origin_plan and o.plan_id <> o.origin_plan
                where o.origin_plan = c.plan_id and o.origin_key = c.key) as below
            from plan_condition c
            join plan_ref p on p.id = c.plan_id
            left join plan_condition f on f.plan_id = c.from_plan and f.key = c.from_key
            left join plan_ref g on g.id = c.from_plan
            """.formatted(NAME.formatted("p"), NAME.formatted("g"), ConditionStore.MET_ABOVE);

    /** The last edition has it, or something still waits for it or has gone on by it. */
    private static final String THERE = """
            (c.version > 0 or exists (select 1 from plan_item i where i.plan_id = c.plan_id and i.waits_for = c.key
                and i.edition = p.edition)
              or exists (select 1 from assignment a where a.plan_id = c.plan_id and a.waits_for = c.key and a.stage = 'waiting'))
            """;

    private record Line(String key, ConditionView.Waits item) {}

    @Inject
    Database database;

    @Inject
    SightStore sight;

    Optional<ConditionView> find(ConditionId id) {
        Optional<PlanId> plan = database.first(
                "select plan_id from plan_condition where id = ?", row -> row.id("plan_id", PlanId::new), id);
        return plan.flatMap(of -> read(of, Sql.of("c.id = ?", id), 1).stream().findFirst());
    }

    Page<ConditionView> list(PlanId plan, @Nullable Boolean met, PageQuery page) {
        List<String> after = page.after();
        Sql all = Sql.of("c.plan_id = ? and", plan.value())
                .add(THERE)
                .addIf(met != null, met != null && met ? " and c.met_at is not null" : " and c.met_at is null");
        Sql behind =
                new Sql().add(all).addIf(!after.isEmpty(), " and c.key > ?", after.isEmpty() ? null : after.get(0));
        Page<ConditionView> conditions = Page.of(read(plan, behind, page.limit() + 1), page, ConditionView::key);
        // A plan has some dozens at most.
        return page.wantsTotal()
                ? conditions.withTotal(read(plan, all, Integer.MAX_VALUE).size())
                : conditions;
    }

    private List<ConditionView> read(PlanId plan, Sql which, int limit) {
        SightStore.Bounds seen = sight.bounds(null, plan);
        boolean whole = sight.seesPlan(plan);
        Sql sql = new Sql()
                .add(seen.head())
                .add(COLUMNS)
                .add("where")
                .add(which)
                .addIf(!whole, seenThrough("c.plan_id", "c.key", seen))
                .add(" order by c.key limit ?", limit);
        Map<String, List<ConditionView.Waits>> items = items(plan, seen);
        return database.list(sql, row -> view(row, items.getOrDefault(row.text("key"), List.of())));
    }

    private static Sql seenThrough(String plan, String key, SightStore.Bounds seen) {
        return Sql.of(
                        " and exists (select 1 from plan_item w join assignment a on a.plan_id = w.plan_id and a.item_key = w.key"
                                + " where w.plan_id = " + plan + " and w.waits_for = " + key + " and")
                .add(seen.condition())
                .add(")");
    }

    /** By the key of what they wait for. */
    private Map<String, List<ConditionView.Waits>> items(PlanId plan, SightStore.Bounds seen) {
        Sql sql = new Sql()
                .add(seen.head())
                .add("""
                        select i.waits_for, i.key, i.kind, i.text, n.waiting, n.begun
                        from plan_item i join plan_ref p on p.id = i.plan_id
                        left join lateral (
                          select count(*) filter (where a.stage = 'waiting') as waiting,
                            count(*) filter (where a.stage not in ('waiting', 'recalled', 'passed-on')) as begun
                          from assignment a where a.plan_id = i.plan_id and a.item_key = i.key and a.series_id is null and
                        """)
                .add(seen.condition())
                .add(") n on true where i.plan_id = ? and i.waits_for is not null", plan.value())
                .add("and (i.edition = p.edition or n.waiting > 0) order by i.ordinal, i.key");
        return database
                .list(
                        sql,
                        row -> new Line(
                                row.text("waits_for"),
                                new ConditionView.Waits(
                                        new ItemKey(row.text("key")),
                                        row.text("kind"),
                                        row.text("text"),
                                        row.number("waiting"),
                                        row.number("begun"))))
                .stream()
                .collect(groupingBy(Line::key, mapping(Line::item, toList())));
    }

    private static ConditionView view(Row row, List<ConditionView.Waits> items) throws SQLException {
        ConditionId id = row.id("id", ConditionId::new);
        ConditionView.@Nullable Met met = met(row);
        return new ConditionView(
                id,
                row.id("plan_id", PlanId::new),
                row.text("plan_name"),
                row.text("key"),
                row.text("text"),
                met,
                items.stream().mapToLong(ConditionView.Waits::waiting).sum(),
                items,
                row.number("below"),
                row.number("version"),
                row.flag("over") ? List.of() : next(id, met, row));
    }

    /** What follows from a plan above that is in force is put right there. */
    private static List<ConditionView.Next> next(ConditionId id, ConditionView.@Nullable Met met, Row row)
            throws SQLException {
        UnitId owner = row.id("owner_id", UnitId::new);
        if (met != null && met.from() != null && row.flag("met_above")) {
            UnitId above = row.idOrNull("from_owner", UnitId::new);
            return List.of(next(
                    "take-back",
                    Objects.requireNonNullElse(above, owner),
                    met.from().id()));
        }
        List<ConditionView.Next> next = new ArrayList<>();
        if (met == null) {
            next.add(next("meet", owner, id));
        }
        if (met != null || row.flag("said")) {
            next.add(next("take-back", owner, id));
        }
        return next;
    }

    private static ConditionView.Next next(String action, UnitId who, ConditionId id) {
        return new ConditionView.Next(action, who, "/v1/conditions/" + id + "/" + action);
    }

    private static ConditionView.@Nullable Met met(Row row) throws SQLException {
        var at = row.instantOrNull("met_at");
        if (at == null) {
            return null;
        }
        @Nullable UUID from = row.uuidOrNull("from_id");
        return new ConditionView.Met(
                at,
                Objects.requireNonNullElseGet(row.dayOrNull("met_on"), () -> Vietnam.dayOf(at)),
                row.textOrNull("met_by"),
                row.textOrNull("note"),
                row.textOrNull("evidence"),
                from == null
                        ? null
                        : new ConditionView.From(
                                new ConditionId(from),
                                row.id("from_plan", PlanId::new),
                                row.text("from_name"),
                                row.text("from_key")));
    }
}
