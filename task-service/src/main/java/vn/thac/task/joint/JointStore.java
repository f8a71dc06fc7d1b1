package vn.thac.task.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.SightStore;
import vn.thac.task.joint.JointItem.Holder;

/** Reads items with their parts, and who of those that the actor sees has them. */
@ApplicationScoped
class JointStore {

    private static final int NAMED = 20;

    /** The item first, then what is part of it, over any number of tiers; of parts those that the plan still has. */
    private static final String LINES = """
            with recursive line as (
              select i.key, i.kind, i.text, i.part_of, i.ordinal, 0 as depth from plan_item i where i.plan_id = ? and i.key = ?
              union all
              select i.key, i.kind, i.text, i.part_of, i.ordinal, l.depth + 1
              from line l join plan_ref p on p.id = ?
              join plan_item i on i.plan_id = p.id and i.part_of = l.key and i.edition = p.edition)
            select * from line order by depth, ordinal, key
            """;

    record Line(
            ItemKey key, String kind, String text, @Nullable ItemKey partOf) {}

    /** How many have confirmed work in an item, how many not; some of them by name. */
    record Counted(long confirmed, long open, List<Holder> holders) {

        static final Counted NOBODY = new Counted(0, 0, List.of());
    }

    private record Found(ItemKey key, long confirmed, long open, Holder holder) {}

    @Inject
    Database database;

    @Inject
    SightStore sight;

    @Inject
    Clock clock;

    List<Line> lines(PlanId plan, ItemKey item) {
        return database.list(
                LINES,
                row -> new Line(
                        new ItemKey(row.text("key")),
                        row.text("kind"),
                        row.text("text"),
                        row.textOrNull("part_of") == null ? null : new ItemKey(row.text("part_of"))),
                plan.value(),
                item.value(),
                plan.value());
    }

    /** By the keys of the items of which the actor sees something. */
    Map<ItemKey, Counted> counted(PlanId plan, List<Line> lines) {
        SightStore.Bounds seen = sight.bounds(null, plan);
        String[] keys = lines.stream().map(line -> line.key().value()).toArray(String[]::new);
        Sql sql = new Sql()
                .add(seen.head())
                .add("select a.*, unit_name_on(a.unit_id, ?) as name from (", Vietnam.today(clock))
                .add("""
                        select a.id, a.item_key, a.unit_id, a.role, a.relation, a.stage,
                          count(*) filter (where a.stage = 'confirmed') over w as confirmed,
                          count(*) filter (where a.stage <> 'confirmed') over w as open,
                          row_number() over (partition by a.item_key order by a.stage = 'confirmed', a.role <> 'lead', a.id) as n
                        from assignment a where a.plan_id = ? and a.item_key = any(?)
                          and a.assigner_id is null and a.series_id is null and a.stage not in ('recalled', 'passed-on') and
                        """, plan.value(), keys)
                .add(seen.condition())
                .add("window w as (partition by a.item_key)) a where n <= ? order by a.item_key, n", NAMED);
        Map<ItemKey, Counted> counted = new HashMap<>();
        List<Found> found = database.list(
                sql,
                row -> new Found(
                        new ItemKey(row.text("item_key")),
                        row.number("confirmed"),
                        row.number("open"),
                        new Holder(
                                row.id("id", AssignmentId::new),
                                row.id("unit_id", UnitId::new),
                                row.textOrNull("name"),
                                row.word("role", Role.class),
                                row.word("relation", Relation.class),
                                row.word("stage", Stage.class))));
        found.forEach(one -> counted.computeIfAbsent(
                        one.key(), key -> new Counted(one.confirmed(), one.open(), new ArrayList<>()))
                .holders()
                .add(one.holder()));
        return counted;
    }
}
