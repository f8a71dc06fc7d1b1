package vn.thac.plan.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.problem.Fault;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.PlanHead;

/**
 * A plan that is not kept yet.
 *
 * @param fulfils mandates that it was drafted from
 * @param links lines of its basis to the plans of ours that they are
 * @param editions of the plans that ask
 * @param asking what each of the mandates asks
 */
public record Composed(
        CheckedPackage checked,
        List<MandateId> fulfils,
        Map<String, PlanId> links,
        Map<PlanId, Integer> editions,
        Map<UUID, Source.Asking> asking) {

    public Issuer issuer() {
        KnownUnit unit = checked.issuer();
        return new Issuer(unit.id(), unit.level(), unit.track());
    }

    /** The same with more that should be known. */
    Composed warning(List<Fault> more) {
        return new Composed(checked.warning(more), fulfils, links, editions, asking);
    }

    public PlanHead head() {
        return PlanHead.of(checked.plan().document());
    }
}
