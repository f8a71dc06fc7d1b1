package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import vn.thac.plan.document.CitedAlike;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Puts another text in the place of a draft's; an issued plan is not changed this way. */
@ApplicationScoped
public class RevisePlan {

    /** No key of a package begins with it. */
    private static final String UNSAID = "~";

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
        Map<String, BasisLine> linked = linked(stored);
        CheckedPackage checked = packages.check(tree, line -> CitedAlike.are(line, linked.get(line.key())));
        if (!checked.issuer().id().equals(draft.issuer().unit())) {
            throw Refused.at(PlanRefusal.ISSUER_CANNOT_CHANGE, "/document/issuer", Map.of());
        }
        Plan.Draft revised = draft.revised(PlanHead.of(checked.plan().document()));
        Map<String, PlanId> links =
                linksAfter(stored.links(), linked, checked.plan().basis());
        plans.revise(revised, PackageReader.json(checked.tree()), links, checked.units(), checked.onlyRequested());
        changes.record(DraftEvent.revised(revised));
        List<Fault> shortOf = ConformanceWarnings.of(hold.hold(revised, checked.plan(), links.values()));
        return new Drafted(revised, checked.warning(shortOf).warnings());
    }

    /** The lines of which a mandate says what they are. */
    private static Map<String, BasisLine> linked(StoredPlan stored) {
        if (stored.links().isEmpty()) {
            return Map.of();
        }
        return PackageReader.typed(PackageReader.stored(stored.body())).basis().stream()
                .filter(line -> stored.links().containsKey(line.key()))
                .collect(Collectors.toMap(BasisLine::key, line -> line));
    }

    /** A line that still cites the same stays linked; the plan of one that was changed stays known, under no line's key. */
    private static Map<String, PlanId> linksAfter(
            Map<String, PlanId> links, Map<String, BasisLine> linked, List<BasisLine> lines) {
        Map<String, PlanId> after = new HashMap<>();
        links.forEach((key, plan) -> {
            boolean same =
                    lines.stream().anyMatch(line -> line.key().equals(key) && CitedAlike.are(line, linked.get(key)));
            after.put(same || key.startsWith(UNSAID) ? key : UNSAID + key, plan);
        });
        return after;
    }
}
