package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.Sight;
import vn.thac.plan.register.StoredPlan;
import vn.thac.platform.access.Access;
import vn.thac.platform.access.Duty;
import vn.thac.platform.event.Changes;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.request.ETags;

/** Puts another text in the place of a draft's; an issued plan is not changed this way. */
@ApplicationScoped
public class RevisePlan {

    @Inject
    Access access;

    @Inject
    Sight sight;

    @Inject
    CheckPackage packages;

    @Inject
    PlanStore plans;

    @Inject
    Changes changes;

    @Transactional
    public Plan.Draft revise(PlanId id, @Nullable String ifMatch, JsonNode tree) {
        StoredPlan stored = sight.require(plans.lock(id));
        Plan plan = stored.plan();
        access.require(Duty.DRAFT, plan.issuer().unit());
        if (!(plan instanceof Plan.Draft draft)) {
            throw Refused.of(PlanRefusal.PLAN_ALREADY_ISSUED);
        }
        ETags.require(ifMatch, draft.version());
        CheckedPackage checked = packages.check(tree);
        if (!checked.issuer().id().equals(draft.issuer().unit())) {
            throw Refused.at(PlanRefusal.ISSUER_CANNOT_CHANGE, "/document/issuer", Map.of());
        }
        Plan.Draft revised = draft.revised(PlanHead.of(checked.plan().document()));
        plans.revise(revised, PackageReader.json(checked.tree()), checked.units());
        changes.record(DraftEvent.revised(revised));
        return revised;
    }
}
