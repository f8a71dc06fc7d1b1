package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;

/** How far plans have fallen, as counted here and as others tell. */
@ApplicationScoped
class ProgressStore {

    @Inject
    Database database;

    void assignments(UUID plan, long total) {
        database.update("""
                insert into plan_assignments (plan, raised) values (?, ?)
                on conflict (plan) do update set raised = greatest(plan_assignments.raised, excluded.raised)
                """, plan, total);
    }

    void obligations(UUID plan, long total) {
        database.update("""
                insert into plan_obligations (plan, opened) values (?, ?)
                on conflict (plan) do update set opened = greatest(plan_obligations.opened, excluded.opened)
                """, plan, total);
    }

    /** Empty for a plan that names no unit: it fell with its issue. */
    Optional<FanOutProgress> of(PlanId plan) {
        return database.first("""
                select f.on_day, f.mandates, f.chunks, f.assignments_expected, f.obligations_expected, f.ended_at,
                  (select count(*) from plan_addressee p where p.plan = f.plan
                    and (cardinality(p.units) > 0 or p.selector is not null)) as addressees,
                  (select coalesce(sum(p.members), 0) from plan_addressee p where p.plan = f.plan) as members,
                  (select bool_and(p.members is not null) from plan_addressee p where p.plan = f.plan
                    and (cardinality(p.units) > 0 or p.selector is not null)) as expanded,
                  (select count(distinct m.unit) from plan_member m
                    join plan_addressee p on p.plan = m.plan and p.key = m.addressee and p.asks::text <> '[]'
                    join plan own on own.id = m.plan
                    where m.plan = f.plan and m.unit <> own.issuer) as asked,
                  coalesce((select raised from plan_assignments a where a.plan = f.plan), 0) as assignments,
                  coalesce((select opened from plan_obligations o where o.plan = f.plan), 0) as obligations
                from fan_out f where f.plan = ?
                """, row -> progress(plan, row), plan.value());
    }

    private static FanOutProgress progress(PlanId plan, Row row) throws SQLException {
        boolean ended = row.instantOrNull("ended_at") != null;
        Long assignments = nullable(row, "assignments_expected");
        return new FanOutProgress(
                plan.value(),
                ended ? "ended" : "running",
                row.day("on_day"),
                row.integer("addressees"),
                row.number("members"),
                row.integer("chunks"),
                new FanOutProgress.Count(row.integer("mandates"), row.flag("expanded") ? row.number("asked") : null),
                new FanOutProgress.Count(row.number("assignments"), assignments),
                new FanOutProgress.Count(row.number("obligations"), nullable(row, "obligations_expected")),
                ended && assignments != null && row.number("assignments") >= assignments);
    }

    private static @Nullable Long nullable(Row row, String column) throws SQLException {
        long value = row.number(column);
        return row.set().wasNull() ? null : (Long) value;
    }
}
