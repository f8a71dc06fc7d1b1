package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;

/** Finds the plan that a draft amends: a line of its basis cites it, or names no number where the plan has none. */
@ApplicationScoped
class WhichPlan {

    /** Which one, and by which line. */
    record Which(String line, PlanId plan) {}

    private final LinkBasis basis;
    private final PlanSight sight;

    WhichPlan(LinkBasis basis, PlanSight sight) {
        this.basis = basis;
        this.sight = sight;
    }

    /**
     * Refuses where there is none, or several.
     *
     * @param said the plan where the caller names it by its id
     * @param known what it was found to be before
     */
    Which of(StoredPlan draft, @Nullable UUID said, @Nullable PlanId known) {
        List<BasisLine> lines = PackageReader.typed(PackageReader.stored(draft.body())).basis().stream()
                .filter(line -> line.relation() == BasisLine.Relation.AMENDS)
                .toList();
        Map<String, PlanId> met = new LinkedHashMap<>(
                basis.cited(draft.plan().issuer().unit(), lines, draft.units()).met());
        if (said == null) {
            return met.isEmpty() && known != null ? named(known, lines, met) : cited(met);
        }
        return named(new PlanId(said), lines, met);
    }

    private static Which cited(Map<String, PlanId> met) {
        if (met.isEmpty()) {
            throw Refused.of(PlanRefusal.AMENDS_NO_PLAN);
        }
        TreeSet<String> plans = new TreeSet<>();
        met.values().forEach(plan -> plans.add(plan.toString()));
        if (plans.size() > 1) {
            throw Refused.at(PlanRefusal.AMENDS_SEVERAL, "/plan", Map.of("plans", String.join(", ", plans)));
        }
        Map.Entry<String, PlanId> only = met.entrySet().iterator().next();
        return new Which(only.getKey(), only.getValue());
    }

    private Which named(PlanId plan, List<BasisLine> lines, Map<String, PlanId> met) {
        boolean numbered = sight.require(plan).plan().head().number() != null;
        return met.entrySet().stream()
                .filter(line -> line.getValue().equals(plan))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line ->
                                line.number() == null && !line.isGap() || !numbered && !met.containsKey(line.key()))
                        .map(BasisLine::key)
                        .findFirst())
                .map(line -> new Which(line, plan))
                .orElseThrow(
                        () -> Refused.at(PlanRefusal.AMENDS_NO_PLAN, "/plan", Map.of("plan", Objects.toString(plan))));
    }
}
