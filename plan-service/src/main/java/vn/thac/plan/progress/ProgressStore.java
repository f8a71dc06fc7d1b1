package vn.thac.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.handdown.HandedDownStore;

/** How far plans have come, as counted here and as others tell. */
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

    /** Empty for a plan that reaches nobody. */
    Optional<FanOutProgress> of(PlanId plan) {
        return database.first(
                """
                select f.id, f.plan, f.edition, '{}'::uuid[] as ancestors, f.on_day, f.terms, f.stage, f.raised_up_to,
                  f.parts, f.mandates, f.version, f.amends, f.mandates_expected, f.assignments_expected, f.obligations_expected,
                  coalesce((select raised from plan_assignments a where a.plan = f.plan), 0) as assignments,
                  h.of_all as handed_down, h.made as handed_down_made,
                  coalesce((select opened from plan_obligations o where o.plan = f.plan), 0) as obligations
                from fan_out f cross join lateral
                """ + HandedDownStore.counted("f.plan") + " h where f.plan = ? order by f.edition desc limit 1",
                ProgressStore::progress,
                plan.value());
    }

    private static FanOutProgress progress(Row row) throws SQLException {
        FanOut fanOut = FanOutStore.fanOut(row);
        Long assignments = row.numberOrNull("assignments_expected");
        return new FanOutProgress(
                fanOut.plan().value(),
                fanOut.hasEnded() ? "ended" : "running",
                fanOut.on(),
                fanOut.addressees(),
                fanOut.members(),
                fanOut.chunksSent(),
                new FanOutProgress.Count(fanOut.mandates(), row.numberOrNull("mandates_expected")),
                new FanOutProgress.Count(row.number("assignments"), assignments),
                new FanOutProgress.Count(
                        row.number("handed_down_made"), fanOut.hasEnded() ? row.number("handed_down") : null),
                new FanOutProgress.Count(row.number("obligations"), row.numberOrNull("obligations_expected")),
                fanOut.hasEnded()
                        && assignments != null
                        && row.number("assignments") >= assignments
                        && row.number("handed_down_made") == row.number("handed_down"));
    }
}
