package vn.thac.task.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.sql.Database;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.Sight;
import vn.thac.task.follow.Sql;

/** Counts the assignments of a plan and of the plans below it. */
@ApplicationScoped
class BoardStore {

    @Inject
    Database database;

    @Inject
    Sight sight;

    /** @param all whether rows need no look of their own because the actor sees everything below the plan */
    List<Counted> count(PlanId plan, OnDay day, boolean all) {
        Sql sql = all ? new Sql() : sight.seen();
        sql.add("select coalesce(u.level, '?') as level, coalesce(u.track, '?') as track,")
                .add(day.bucket())
                .add("""
                     as bucket, count(*) as n, count(*) filter (where t.stage = 'completed') as completed,
                     count(*) filter (where t.stage = 'confirmed') as confirmed
                    """)
                .add(day.assignments())
                .add(" left join known_unit u on u.id = a.unit_id");
        if (!all) {
            sql.add(" join plan_ref p on p.id = a.plan_id");
        }
        sql.add(" where")
                .add(day.known())
                .add(" and a.plan_id in (select plan_id from plan_below where ancestor_id = ?)", plan.value());
        if (!all) {
            sql.add(sight.onlySeen());
        }
        sql.add(" group by 1, 2, 3");
        return database.list(
                sql.text(),
                row -> new Counted(
                        row.text("level"),
                        row.text("track"),
                        Bucket.of(row.text("bucket")).orElseThrow(),
                        row.number("n"),
                        row.number("completed"),
                        row.number("confirmed")),
                sql.args());
    }
}
