package vn.thac.plan.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thac.plan.register.Plan;

/** Nobody answers any more for a target that an edition does not have. Whoever amends holds the plan. */
@ApplicationScoped
public class LapseOwners {

    private final OwnerStore owners;
    private final KeepOwner keep;

    LapseOwners(OwnerStore owners, KeepOwner keep) {
        this.owners = owners;
        this.keep = keep;
    }

    /**
     * The plan then.
     *
     * @param targets keys of those that the edition has
     */
    public Plan.Issued in(Plan.Issued plan, String body, Set<String> targets) {
        Map<String, Owner> lapsed = new TreeMap<>(owners.of(plan.id()));
        lapsed.keySet().removeAll(targets);
        Plan.Issued after = plan;
        for (Map.Entry<String, Owner> one : lapsed.entrySet()) {
            after = keep.keep(after, body, one.getKey(), one.getValue(), null);
        }
        return after;
    }
}
