package vn.thac.plan.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.draft.Composed;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.StoredPlan;

/**
 * A draft that is to be issued: one that was kept, or one that is made in the same act.
 *
 * @param units what the references of the text mean
 * @param links lines of the basis that are plans of ours by a mandate
 * @param warnings what is known of it before it is looked at again
 * @param asking what mandates that it was drafted from ask, where that was found in this transaction
 * @param checked as it was checked in this transaction; null where it was kept
 */
record ToIssue(
        Plan.Draft draft,
        JsonNode tree,
        PlanPackage text,
        Map<String, UnitId> units,
        Map<String, PlanId> links,
        List<Fault> warnings,
        Map<UUID, Source.Asking> asking,
        @Nullable CheckedPackage checked) {

    /** @param changed what it took over and is said otherwise since */
    static ToIssue kept(StoredPlan stored, List<Fault> changed) {
        JsonNode tree = PackageReader.stored(stored.body());
        return new ToIssue(
                stored.toIssue(),
                tree,
                PackageReader.typed(tree),
                stored.units(),
                stored.links(),
                changed,
                Map.of(),
                null);
    }

    static ToIssue made(Composed composed) {
        CheckedPackage checked = composed.checked();
        return new ToIssue(
                Plan.Draft.untold(composed.issuer(), composed.head(), composed.fulfils()),
                checked.tree(),
                checked.plan(),
                checked.units(),
                composed.links(),
                checked.warnings(),
                composed.asking(),
                checked);
    }

    /** Whether it was kept as a draft before. */
    boolean isKept() {
        return checked == null;
    }
}
