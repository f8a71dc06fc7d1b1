package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.sql.Database;
import vn.thac.report.PlanId;
import vn.thac.report.StoredJson;

/** The addressees of plans, as far as a regime speaks of them. */
@ApplicationScoped
public class AddresseeStore {

    @Inject
    Database database;

    @Inject
    StoredJson json;

    List<Addressee> of(PlanId plan) {
        return of(List.of(plan)).getOrDefault(plan, List.of());
    }

    /** Those of each plan that has come in. */
    Map<PlanId, List<Addressee>> of(Collection<PlanId> plans) {
        Map<PlanId, List<Addressee>> found = new HashMap<>();
        database.list(
                "select id, addressees from plan where id = any(?)",
                row -> found.put(
                        row.id("id", PlanId::new), List.of(json.read(row.text("addressees"), Addressee[].class))),
                (Object) plans.toArray(PlanId[]::new));
        return found;
    }

    /** Those of an edition that has come in; of one that is not known those of now. */
    List<Addressee> of(PlanId plan, int edition) {
        return database.first("""
                        select coalesce(
                          (select b.addressees from plan_addressees b where b.plan_id = p.id and b.edition = ?),
                          p.addressees) as addressees
                        from plan p where p.id = ?
                        """, row -> List.of(json.read(row.text("addressees"), Addressee[].class)), edition, plan)
                .orElse(List.of());
    }

    /** The edition in which a plan is here, and the keys of the addressees that any of its regimes needs or needed. */
    public record Needed(int edition, Set<String> addressees) {}

    /** Of each plan that has come in. */
    public Map<PlanId, Needed> needed(Collection<PlanId> plans) {
        Map<PlanId, Needed> found = new HashMap<>();
        database.list(
                """
                select p.id, p.edition, array(
                  select a->>'key' from jsonb_array_elements(p.addressees) a
                  union
                  select a->>'key' from plan_addressees b cross join jsonb_array_elements(b.addressees) a
                  where b.plan_id = p.id) as keys
                from plan p where p.id = any(?)
                """,
                row -> found.put(
                        row.id("id", PlanId::new), new Needed(row.integer("edition"), Set.copyOf(row.texts("keys")))),
                (Object) plans.toArray(PlanId[]::new));
        return found;
    }
}
