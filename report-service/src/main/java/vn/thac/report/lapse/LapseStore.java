package vn.thac.report.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.StandingStore;
import vn.thac.report.decision.WaiveWithPlan;

/** Ends of plans, and of which something is left to do. */
@ApplicationScoped
class LapseStore {

    /** In the words of who ended it; where another plan replaces it, those that say so. */
    private static final String REPLACED = "Được thay thế";

    private static final String UNFINISHED = """
            select e.*, p.issuer from plan_end e join plan p on p.id = e.plan_id
            where e.unfinished order by e.plan_id limit 100
            """;

    /** A plan that has ended, with what is left of it. */
    record Unfinished(WaiveWithPlan.Ended ended, boolean recalls) {}

    @Inject
    Database database;

    /** Told twice, it is once. */
    void keep(PlanEnded ended) {
        database.first("select 1 as one from plan where id = ? for update", row -> true, ended.planId());
        database.update(
                """
                insert into plan_end (plan_id, state, at, reason, number, decided_on, recalls, unfinished)
                values (?, ?, ?, ?, ?, ?, ?, true)
                on conflict (plan_id) do update set state = excluded.state, at = excluded.at, reason = excluded.reason,
                  number = excluded.number, decided_on = excluded.decided_on,
                  recalls = plan_end.recalls or excluded.recalls, unfinished = true
                where plan_end.at < excluded.at
                """,
                ended.planId(),
                ended.state(),
                ended.at(),
                ended.reason(),
                ended.number(),
                ended.decidedOn(),
                ended.recalls());
    }

    /** Those that have come in. */
    List<Unfinished> unfinished() {
        return database.list(UNFINISHED, LapseStore::found);
    }

    /** Nothing is left of it. Who makes something owed again waits, and says so. */
    void finish(PlanId plan) {
        database.first("select 1 as one from plan_end where plan_id = ? for update", row -> true, plan);
        database.update("""
                update plan_end e set unfinished = false where e.plan_id = ?
                  and not exists (select 1 from regime r where r.plan_id = e.plan_id and r.ended_on is null)
                  and not (e.recalls and exists (select 1 from obligation o where o.plan_id = e.plan_id and
                """ + StandingStore.outstanding("o") + "))", plan);
    }

    private static Unfinished found(Row row) throws SQLException {
        String reason = row.textOrNull("reason");
        String number = row.textOrNull("number");
        return new Unfinished(
                new WaiveWithPlan.Ended(
                        row.id("plan_id", PlanId::new),
                        row.id("issuer", UnitId::new),
                        Objects.requireNonNullElse(reason, REPLACED),
                        number,
                        row.dayOrNull("decided_on")),
                row.flag("recalls"));
    }
}
