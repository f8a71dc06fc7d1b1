package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
        return find(plan).orElse(List.of());
    }

    /** Whether any regime of the plan needs the addressee; a plan that has not come in is an error, not a no. */
    public boolean needs(PlanId plan, String addressee) {
        return find(plan)
                .orElseThrow(() -> new IllegalStateException("members of a plan that has not come in: " + plan))
                .stream()
                .anyMatch(a -> a.key().equals(addressee));
    }

    private Optional<List<Addressee>> find(PlanId plan) {
        return database.first(
                "select addressees from plan where id = ?",
                row -> List.of(json.read(row.text("addressees"), Addressee[].class)),
                plan);
    }
}
