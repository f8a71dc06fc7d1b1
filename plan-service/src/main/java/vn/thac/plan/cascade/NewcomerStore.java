package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Decisions on units that came later, and whom a plan reaches anyway. */
@ApplicationScoped
class NewcomerStore {

    private record LeftOut(UnitId unit, String reason) {}

    private final Database database;

    NewcomerStore(Database database) {
        this.database = database;
    }

    /** Why units were left out. */
    Map<UnitId, String> leftOut(FanOut of) {
        Map<UnitId, String> reasons = new HashMap<>();
        database.list(
                        "select unit, reason from plan_newcomer where plan = ? and edition = ? and not included",
                        row -> new LeftOut(row.id("unit", UnitId::new), row.text("reason")),
                        of.plan().value(),
                        of.edition())
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

    /** Makes units members of addressees, after those that are. */
    void join(FanOut of, Collection<String> addressees, List<UnitId> units, LocalDate on) {
        database.update(
                """
                insert into plan_member (plan, edition, addressee, unit, place, on_day)
                select ?, ?, a.key, u.id, (select coalesce(max(pm.place), -1) from plan_member pm
                    where pm.plan = ? and pm.edition = ? and pm.addressee = a.key) + u.n, ?
                from unnest(?::text[]) a(key) cross join unnest(?::uuid[]) with ordinality u(id, n)
                """,
                of.plan().value(),
                of.edition(),
                of.plan().value(),
                of.edition(),
                on,
                addressees.toArray(String[]::new),
                units.toArray(UnitId[]::new));
    }

    /** They are members of the addressee no more. */
    void leave(FanOut of, String addressee, List<UnitId> units) {
        database.update(
                "delete from plan_member where plan = ? and edition = ? and addressee = ? and unit = any(?)",
                of.plan().value(),
                of.edition(),
                addressee,
                units.toArray(UnitId[]::new));
    }

    /** Holds the fan-out until the transaction ends. */
    void hold(FanOut of) {
        database.first("select 1 as one from fan_out where id = ? for update", row -> row.integer("one"), of.id());
    }
}
