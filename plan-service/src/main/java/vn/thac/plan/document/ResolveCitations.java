package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.CitationStore.Citation;

/** Finds out that a document cited before is a plan of ours that came later. The citation itself stays as it is. */
@ApplicationScoped
public class ResolveCitations {

    private static final String CYCLE = "refused-cycle";

    @Inject
    DocumentStore documents;

    @Inject
    CitationStore citations;

    @Inject
    MatchCitations match;

    @Inject
    Clock clock;

    /** At its issue: open citations of the plan lead to it or claim to; returns whether any now does. */
    public boolean resolveTo(OwnNode plan) {
        if (plan.number() == null) {
            return false;
        }
        Set<UUID> meaning = new LinkedHashSet<>();
        meant(documents.unresolved(plan.number().key())).forEach((cited, own) -> {
            if (own.equals(plan.plan())) {
                meaning.add(cited);
            }
        });
        if (meaning.isEmpty()) {
            return false;
        }
        meaning.forEach(cited -> citations.claimAll(cited, plan.plan()));
        List<Citation> rightful = citations.rightful(plan.plan(), Vietnam.today(clock));
        rightful.forEach(citation -> citations.link(citation, CitationStore.BY_RULE, null));
        if (!rightful.isEmpty() && turns(plan.plan())) {
            throw Refused.of(
                    PlanRefusal.BASIS_CYCLE, Map.of("key", plan.number().asWritten()));
        }
        return !rightful.isEmpty();
    }

    /** What two issues at the same moment could not see of each other, and what has become rightful since. */
    public Set<PlanId> resolvePending() {
        meant(documents.resolvable()).forEach(citations::claimAll);
        return linkRightful(null);
    }

    /** Links the claims on a plan, or on any, that have become rightful; a cycle found here is left unlinked. */
    public Set<PlanId> linkRightful(@Nullable PlanId plan) {
        Set<PlanId> found = new LinkedHashSet<>();
        for (Citation citation : citations.rightful(plan, Vietnam.today(clock))) {
            citations.link(citation, CitationStore.BY_RULE, null);
            if (turns(citation.plan())) {
                citations.leave(citation, "claimed", CYCLE, null);
            } else {
                found.add(citation.plan());
            }
        }
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

    /** The unit's own plans that cite a document and are not yet linked; 404 where none cites it, 409 where all are. */
    public List<PlanId> requireOpen(UUID document, UnitId unit) {
        List<CitationStore.Cited> citing = requireCited(document, unit);
        List<PlanId> open = citing.stream()
                .filter(one -> one.means() == null)
                .map(CitationStore.Cited::by)
                .toList();
        if (open.isEmpty()) {
            throw Refused.of(PlanRefusal.BASIS_RESOLVED);
        }
        return open;
    }

    /** The citations of the unit's own plans that lead to a plan of ours; 404 where none cites it, 409 where none does. */
    public List<Citation> requireLinked(UUID document, UnitId unit) {
        List<Citation> linked = requireCited(document, unit).stream()
                .flatMap(one -> one.means() == null
                        ? java.util.stream.Stream.of()
                        : java.util.stream.Stream.of(new Citation(one.by(), one.document(), one.means())))
                .toList();
        if (linked.isEmpty()) {
            throw Refused.of(PlanRefusal.BASIS_NOT_RESOLVED);
        }
        return linked;
    }

    private List<CitationStore.Cited> requireCited(UUID document, UnitId unit) {
        List<CitationStore.Cited> citing = citations.citing(document, unit, Vietnam.today(clock));
        if (citing.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return citing;
    }

    /** Somebody who may says that citations mean a plan of ours. */
    public void link(List<Citation> meant, String who, @Nullable String reason) {
        for (Citation citation : meant) {
            citations.link(citation, who, reason);
            if (turns(citation.plan())) {
                throw Refused.of(PlanRefusal.BASIS_CYCLE, Map.of("key", citation.document()));
            }
        }
    }

    /** Somebody who may says that citations do not mean it; the rule never links them again. */
    public void undo(List<Citation> meant, String who, @Nullable String reason) {
        meant.forEach(citation -> citations.leave(citation, "undone", who, reason));
    }

    private boolean turns(PlanId plan) {
        return !documents.reachingThemselves(List.of(plan.value())).isEmpty();
    }
}
