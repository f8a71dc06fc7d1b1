package vn.thac.plan.register;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;

/**
 * A plan with its text.
 *
 * @param body the package as JSON
 * @param links key of a basis to the plan of ours that it is
 * @param units what the references to units meant when they were checked
 * @param onlyRequested keys of the addressees that it can only request, as they stood beside its issuer then
 */
public record StoredPlan(
        Plan plan, String body, Map<String, PlanId> links, Map<String, UnitId> units, Set<String> onlyRequested) {

    public static Map<String, PlanId> links(Map<String, UUID> stored) {
        return map(stored, PlanId::new);
    }

    public static Map<String, UnitId> units(Map<String, UUID> stored) {
        return map(stored, UnitId::new);
    }

    private static <T> Map<String, T> map(Map<String, UUID> stored, java.util.function.Function<UUID, T> make) {
        Map<String, T> made = new java.util.HashMap<>();
        stored.forEach((key, id) -> made.put(key, make.apply(id)));
        return made;
    }
}
