package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.Members;
import vn.thac.report.PlanId;

/** Units that an addressee of a plan meant, by the day on which it was expanded. */
@ApplicationScoped
public class MembershipStore {

    @Inject
    Database database;

    private record Member(Members of, UnitId unit) {}

    /** Adds members, by the plan as it is now; who is or was one stays one of the earlier day. */
    void keep(PlanId plan, String addressee, LocalDate on, Collection<UnitId> units) {
        int edition = database.first("select edition from plan where id = ?", row -> row.integer("edition"), plan)
                .orElseThrow();
        keep(List.of(new Members(plan, addressee, edition, on, List.copyOf(units))));
    }

    /** The same by editions of plans. */
    public void keep(List<Members> all) {
        List<Member> members = all.stream()
                .flatMap(some -> some.units().stream().map(unit -> new Member(some, unit)))
                .toList();
        if (members.isEmpty()) {
            return;
        }
        database.update(Sql.of("insert into plan_member (plan_id, addressee, unit_id, on_day, edition) select m.* from")
                .add(Rows.of(members)
                        .column("uuid", PlanId[]::new, one -> one.of().plan())
                        .column("text", String[]::new, one -> one.of().addressee())
                        .column("uuid", UnitId[]::new, Member::unit)
                        .column("date", LocalDate[]::new, one -> one.of().on())
                        .column("integer", Integer[]::new, one -> one.of().edition())
                        .as("m"))
                .add("""
                        on conflict (plan_id, addressee, unit_id) do update
                          set edition = greatest(plan_member.edition, excluded.edition), left_on = null
                        where plan_member.edition < excluded.edition or plan_member.left_on is not null
                        """));
    }

    /** They are not meant any more, and owe nothing in periods to come; what they reported before stays in its place. */
    public void leave(PlanId plan, String addressee, Collection<UnitId> units, LocalDate on) {
        database.update(
                "update plan_member set left_on = ? where plan_id = ? and addressee = ? and unit_id = any(?)",
                on,
                plan,
                addressee,
                units.toArray(UnitId[]::new));
    }

    /**
     * All whom the addressee has meant on any day so far and who were not taken out, since an edition of the plan said anew
     * whom it means.
     */
    public Set<UnitId> of(PlanId plan, String addressee) {
        return new LinkedHashSet<>(database.list("""
                select m.unit_id from plan_member m where m.plan_id = ? and m.addressee = ? and m.left_on is null
                  and m.edition >= coalesce((select max(e.edition) from plan_edition e
                    where e.plan_id = m.plan_id and m.addressee = any(e.sent)), 1)
                order by m.unit_id
                """, row -> row.id("unit_id", UnitId::new), plan, addressee));
    }
}
