package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.document.KeptLinks;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Puts another text in the place of a draft's; an issued plan is not changed this way. */
@ApplicationScoped
public class RevisePlan {

    @Inject
    PlanSight sight;

    @Inject
    CheckPackage packages;

    @Inject
    HoldAgainstAbove hold;

    @Inject
    PlanStore plans;

    @Inject
    Changes changes;

    @Transactional
    public Drafted revise(PlanId id, @Nullable String ifMatch, JsonNode tree) {
        StoredPlan stored = sight.requireFor(Duty.DRAFT, plans.lock(id));
        Plan.Draft draft = stored.toChange();
        ETags.require(ifMatch, draft.version());
        KeptLinks links = new KeptLinks(stored.links(), PackageReader.typed(PackageReader.stored(stored.body())));
        CheckedPackage checked = packages.check(tree, links::keeps);
        if (!checked.issuer().id().equals(draft.issuer().unit())) {
            throw Refused.at(PlanRefusal.ISSUER_CANNOT_CHANGE, "/document/issuer", Map.of());
        }
        Plan.Draft revised = draft.revised(PlanHead.of(checked.plan().document()));
        Map<String, PlanId> after = links.in(checked.plan().basis());
        plans.revise(revised, PackageReader.json(checked.tree()), after, checked.units(), checked.onlyRequested());
        changes.record(DraftEvent.revised(revised));
        List<Fault> shortOf = ConformanceWarnings.of(hold.hold(revised, checked.plan(), after.values()));
        return new Drafted(revised, checked.warning(shortOf).warnings());
    }
}
