package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;

/** Units that an addressee of a plan meant, by the day on which it was expanded. */
@ApplicationScoped
public class MembershipStore {

    @Inject
    Database database;

    /** Adds members; who is one already stays one of the earlier day. */
    public void keep(PlanId plan, String addressee, LocalDate on, Collection<UnitId> units) {
        database.update(
                "insert into plan_member (plan_id, addressee, unit_id, on_day) select ?, ?, u, ? from unnest(?::uuid[]) u"
                        + " on conflict do nothing",
                plan,
                addressee,
                on,
                units.toArray(UnitId[]::new));
    }

    /** All whom the addressee has meant on any day so far. */
    Set<UnitId> of(PlanId plan, String addressee) {
        return new LinkedHashSet<>(database.list(
                "select unit_id from plan_member where plan_id = ? and addressee = ? order by unit_id",
                row -> row.id("unit_id", UnitId::new),
                plan,
                addressee));
    }
}
