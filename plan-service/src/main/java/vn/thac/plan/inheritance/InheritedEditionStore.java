package vn.thac.plan.inheritance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;

/** From which editions of the plans that ask a draft has taken over what it says. */
@ApplicationScoped
public class InheritedEditionStore {

    /** A plan that is in force in another edition than the one that was taken over. */
    record Older(PlanId plan, int edition) {}

    private final Database database;

    InheritedEditionStore(Database database) {
        this.database = database;
    }

    /** {@code editions}: by the plans that ask. */
    public void keep(PlanId draft, Map<PlanId, Integer> editions) {
        database.update(
                """
                insert into inherited_edition (draft, plan, edition)
                select ?, i.plan, i.edition from unnest(?::uuid[], ?::integer[]) as i(plan, edition)
                """,
                draft.value(),
                editions.keySet().stream().map(PlanId::value).toArray(UUID[]::new),
                editions.values().toArray(Integer[]::new));
    }

    /** Of a draft that goes on with another. */
    public void keepAs(PlanId before, PlanId draft) {
        database.update(
                "insert into inherited_edition (draft, plan, edition) select ?, plan, edition from inherited_edition where draft = ?",
                draft.value(),
                before.value());
    }

    List<Older> older(PlanId draft) {
        return database.list(
                """
                select i.plan, i.edition from inherited_edition i join plan p on p.id = i.plan
                where i.draft = ? and p.edition > i.edition order by i.plan
                """, row -> new Older(new PlanId(row.uuid("plan")), row.integer("edition")), draft.value());
    }
}
