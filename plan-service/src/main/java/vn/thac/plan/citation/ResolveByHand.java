package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Links a cited document to a plan of ours on a reviewer's word, where the rule could not. */
@ApplicationScoped
public class ResolveByHand {

    @Inject
    Acting acting;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Access access;

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @Inject
    ResolveCitations citations;

    @Inject
    SpreadAncestors spread;

    @Transactional
    void resolve(UUID document, PlanId plan) {
        access.require(Duty.DRAFT, actingUnit.require());
        citations.requireOpen(document, actingUnit.require());
        if (!(sight.require(plans.lock(plan)).plan() instanceof Plan.Issued issued)) {
            throw Refused.at(PlanRefusal.PLAN_NOT_ISSUED, "/plan", Map.of());
        }
        citations.resolveByHand(document, issued.id(), acting.actor().name());
        spread.below(issued.id());
    }
}
