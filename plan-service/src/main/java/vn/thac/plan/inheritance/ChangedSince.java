package vn.thac.plan.inheritance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Task;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.edition.PartChange.Part;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/**
 * What a draft took over from a plan that has been amended since, at each place: what stands there is said otherwise now, or
 * not any more. It blocks nothing; the draft's unit looks at it again.
 */
@ApplicationScoped
public class ChangedSince {

    private final InheritedEditionStore inherited;
    private final PlanStore plans;
    private final ReadEditions editions;

    ChangedSince(InheritedEditionStore inherited, PlanStore plans, ReadEditions editions) {
        this.inherited = inherited;
        this.plans = plans;
        this.editions = editions;
    }

    /** Nothing of a plan that is issued. */
    public List<Fault> of(StoredPlan stored) {
        if (stored.plan().life().isKnown()) {
            return List.of();
        }
        List<Fault> changed = new ArrayList<>();
        for (InheritedEditionStore.Older older : inherited.older(stored.plan().id())) {
            StoredPlan above = plans.find(older.plan()).orElseThrow();
            if (above.plan() instanceof Plan.Issued inForce) {
                changed.addAll(
                        since(inForce, older.edition(), PackageReader.typed(PackageReader.stored(stored.body()))));
            }
        }
        return changed;
    }

    private List<Fault> since(Plan.Issued above, int base, PlanPackage draft) {
        Map<Part, Map<String, PartChange>> changes = new HashMap<>();
        editions.between(above, base, above.edition())
                .forEach(change -> changes.computeIfAbsent(change.part(), part -> new HashMap<>())
                        .put(change.key(), change));
        List<Fault> faults = new ArrayList<>();
        each(draft, (place, origins) -> {
            Part part = place.startsWith("/targets") ? Part.TARGET : Part.ITEM;
            for (Origin origin : origins) {
                PartChange change = changes.getOrDefault(part, Map.of()).get(origin.key());
                if (change != null && isOf(origin, above.id())) {
                    faults.add(new Fault(
                            PlanRefusal.INHERITED_CHANGED,
                            place,
                            Map.of(
                                    "plan",
                                    above.head().spoken(),
                                    "base",
                                    base,
                                    "edition",
                                    above.edition(),
                                    "changes",
                                    change.toString())));
                }
            }
        });
        return faults;
    }

    private static void each(PlanPackage draft, BiConsumer<String, List<Origin>> visit) {
        List<Target> targets = draft.targets();
        for (int i = 0; i < targets.size(); i++) {
            visit.accept("/targets/" + i, targets.get(i).origins());
        }
        List<Duty> duties = draft.duties();
        for (int i = 0; i < duties.size(); i++) {
            visit.accept("/duties/" + i, duties.get(i).origins());
        }
        for (int i = 0; i < draft.taskGroups().size(); i++) {
            List<Task> tasks = draft.taskGroups().get(i).tasks();
            for (int j = 0; j < tasks.size(); j++) {
                visit.accept("/taskGroups/" + i + "/tasks/" + j, tasks.get(j).origins());
            }
        }
    }

    private static boolean isOf(Origin origin, PlanId plan) {
        return origin.plan().equalsIgnoreCase(plan.toString());
    }
}
