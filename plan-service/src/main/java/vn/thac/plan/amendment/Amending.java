package vn.thac.plan.amendment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanId;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.edition.Difference;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.NamedAnew;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.edition.PlanIssued;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.StoredPlan;

/**
 * A plan in force, held, beside its whole new text in which nothing is wrong.
 *
 * @param stored with the edition in force
 * @param next the edition that the new text makes
 * @param head what the plan is called by it
 * @param before what the edition in force says
 * @param after what the next one says
 */
public record Amending(
        Amendment amendment,
        StoredPlan stored,
        CheckedPackage checked,
        Edition next,
        PlanHead head,
        PlanIssued before,
        PlanIssued after) {

    public PlanId plan() {
        return stored.plan().id();
    }

    Plan.Issued inForce() {
        return stored.inForce();
    }

    List<PartChange> changes() {
        return Difference.of(before, after);
    }

    NamedAnew named() {
        return NamedAnew.of(before, after);
    }

    /** Lines of the amending document that are known to be plans of ours, the one that amends among them. */
    public Map<String, PlanId> linked(Map<String, PlanId> links) {
        Map<String, PlanId> all = new HashMap<>(links);
        all.put(amendment.line(), plan());
        return all;
    }

    /** What is allowed in the new text but should be known, at its places. */
    public List<Fault> warnings() {
        return At.within("/amendment/package", checked.warnings());
    }

    /** Addressees to whom something is said otherwise than before. */
    Set<String> toldOtherwise() {
        return NamedAnew.toldOtherwise(before, after, changes());
    }
}
