package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Members that come and go by decision, after a plan has reached the others. */
@ApplicationScoped
class MemberStore {

    private final Database database;

    MemberStore(Database database) {
        this.database = database;
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
