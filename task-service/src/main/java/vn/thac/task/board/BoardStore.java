package vn.thac.task.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.OnDayStore;
import vn.thac.task.follow.SightStore;

/** Counts the assignments of a plan and of the plans below it. */
@ApplicationScoped
class BoardStore {

    @Inject
    Database database;

    @Inject
    SightStore sight;

    /**
     * @param plan with all below it; null for all plans
     * @param under the unit with all that it commands on the day; null for all units
     */
    List<Counted> count(@Nullable PlanId plan, @Nullable UnitId under, OnDay day) {
        SightStore.Bounds seen = sight.bounds(null, plan);
        Sql sql = new Sql()
                .add(seen.head())
                .add("select coalesce(u.level, 'unknown') as level, coalesce(u.track, 'unknown') as track,")
                .add("a.series_id is not null as occurrence, a.assigner_id is not null as handed_down,")
                .add(OnDayStore.bucket())
                .add("""
                     as bucket, count(*) as n, count(*) filter (where t.stage = 'completed') as completed,
                     count(*) filter (where t.stage = 'confirmed') as confirmed
                    """)
                .add(OnDayStore.assignments(day))
                .add("left join lateral unit_on(a.unit_id, ?) u on true where", day.day())
                .add(OnDayStore.known(day))
                .addGiven(
                        " and a.plan_id in (select plan_id from plan_below where ancestor_id = ?)",
                        plan == null ? null : plan.value())
                .addIf(
                        under != null,
                        " and a.unit_id in (select id from unit_below_on(?, 'command', ?))",
                        under,
                        day.day())
                .add("and")
                .add(seen.condition())
                .add("group by 1, 2, 3, 4, 5");
        return database.list(
                sql,
                row -> new Counted(
                        row.text("level"),
                        row.text("track"),
                        row.flag("occurrence"),
                        row.flag("handed_down"),
                        row.word("bucket", Bucket.class),
                        row.number("n"),
                        row.number("completed"),
                        row.number("confirmed")));
    }
}
