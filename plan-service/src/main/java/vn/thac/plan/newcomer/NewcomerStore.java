package vn.thac.plan.newcomer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.cascade.FanOut;

/** Decisions on units that came later. */
@ApplicationScoped
class NewcomerStore {

    private record LeftOut(UnitId unit, String reason) {}

    private final Database database;

    NewcomerStore(Database database) {
        this.database = database;
    }

    /** Why units were left out, in whatever edition: nobody has said otherwise since. */
    Map<UnitId, String> leftOut(FanOut of) {
        Map<UnitId, String> reasons = new HashMap<>();
        database.list(
                        """
                        select unit, reason from (
                          select distinct on (unit) unit, reason, included from plan_newcomer where plan = ?
                          order by unit, edition desc) last
                        where not included
                        """,
                        row -> new LeftOut(row.id("unit", UnitId::new), row.text("reason")),
                        of.plan().value())
                .forEach(one -> reasons.put(one.unit(), one.reason()));
        return reasons;
    }

    /** The last decision counts. */
    void decide(FanOut of, UnitId unit, boolean included, String reason, String actor, Instant at) {
        database.update("""
            insert into plan_newcomer (plan, edition, unit, included, reason, actor, at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (plan, edition, unit) do update set included = excluded.included, reason = excluded.reason,
              actor = excluded.actor, at = excluded.at
            """, of.plan().value(), of.edition(), unit, included, reason, actor, at);
    }
}
