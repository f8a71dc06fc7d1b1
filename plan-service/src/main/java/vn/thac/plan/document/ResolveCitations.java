package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;

/** Finds out that a document cited before is a plan of ours that came later. The citation itself stays as it is. */
@ApplicationScoped
public class ResolveCitations {

    private static final String BY_RULE = "rule";
    private static final String CYCLE = "refused-cycle";

    @Inject
    DocumentStore documents;

    @Inject
    MatchCitations match;

    /** At its issue: every open citation of the plan now leads to it; returns whether there was any. */
    public boolean resolveTo(OwnNode plan) {
        if (plan.number() == null) {
            return false;
        }
        Set<UUID> resolved = new LinkedHashSet<>();
        meant(documents.unresolved(plan.number().key())).forEach((cited, own) -> {
            if (own.equals(plan.plan())) {
                documents.resolve(cited, own, BY_RULE);
                resolved.add(cited);
            }
        });
        boolean turns = !resolved.isEmpty() && turns(plan.plan());
        if (turns) {
            throw Refused.of(
                    PlanRefusal.BASIS_CYCLE, Map.of("key", plan.number().asWritten()));
        }
        return !resolved.isEmpty();
    }

    /** What two issues at the same moment could not see of each other; a cycle found here is left unresolved. */
    public Set<PlanId> resolvePending() {
        Set<PlanId> found = new LinkedHashSet<>();
        meant(documents.resolvable()).forEach((cited, plan) -> {
            documents.resolve(cited, plan, BY_RULE);
            if (turns(plan)) {
                documents.unresolve(cited, CYCLE);
            } else {
                found.add(plan);
            }
        });
        return found;
    }

    /** The plans of ours that cited documents turn out to be, by the documents' ids. */
    private Map<UUID, PlanId> meant(List<CitedDocument> cited) {
        Map<String, CitedDocument> byId = new LinkedHashMap<>();
        cited.forEach(one -> byId.put(one.id().toString(), one));
        Map<UUID, PlanId> meant = new LinkedHashMap<>();
        match.ownPlans(byId).forEach((id, plan) -> meant.put(UUID.fromString(id), plan));
        return meant;
    }

    /** Refuses with 404 what the unit has not cited, and with 409 what is known to be ours already. */
    public void requireOpen(UUID document, UnitId unit) {
        boolean ours = documents
                .isOurs(document)
                .filter(known -> documents.isCitedBy(document, unit.value()))
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        if (ours) {
            throw Refused.of(PlanRefusal.BASIS_RESOLVED);
        }
    }

    /** A reviewer says which plan of ours a cited document is. */
    public void resolveByHand(UUID cited, PlanId plan, String reviewer) {
        documents.resolve(cited, plan, reviewer);
        if (turns(plan)) {
            throw Refused.of(PlanRefusal.BASIS_CYCLE, Map.of("key", cited));
        }
    }

    private boolean turns(PlanId plan) {
        return !documents.reachingThemselves(List.of(plan.value())).isEmpty();
    }
}
