package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.CitationStore.Citation;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Links what the plans of a unit, or of one that it came after, cite to a plan of ours on its word, where the rule could not. */
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
        UnitId unit = actingUnit.require();
        access.require(Duty.DRAFT, unit);
        List<PlanId> citing = citations.requireOpen(document, unit);
        StoredPlan meant = sight.require(plans.lock(plan));
        if (!meant.plan().life().isKnown()) {
            throw Refused.at(PlanRefusal.PLAN_NOT_ISSUED, "/plan", Map.of());
        }
        Plan.Issued issued = meant.issued();
        citations.link(
                citing.stream()
                        .map(by -> new Citation(by, document, issued.id()))
                        .toList(),
                acting.actor().name(),
                null);
        spread.below(issued.id());
    }
}
