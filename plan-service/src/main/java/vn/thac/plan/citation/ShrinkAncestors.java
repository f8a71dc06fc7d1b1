package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.plan.document.CitationStore.Citation;
import vn.thac.plan.document.DocumentStore;
import vn.thac.plan.fulfilment.OpenUnanswered;
import vn.thac.plan.register.PlanStore;

/** When plans turn out not to rest on another, takes away from them, and from all below, what stood above by that alone. */
@ApplicationScoped
class ShrinkAncestors {

    private final DocumentStore documents;
    private final PlanStore plans;
    private final OpenUnanswered mandates;
    private final Changes changes;

    ShrinkAncestors(DocumentStore documents, PlanStore plans, OpenUnanswered mandates, Changes changes) {
        this.documents = documents;
        this.plans = plans;
        this.mandates = mandates;
        this.changes = changes;
    }

    void after(List<Citation> undone, String reason) {
        List<Change> made = new ArrayList<>();
        for (Citation citation : undone) {
            Set<UUID> below = new LinkedHashSet<>(List.of(citation.by().value()));
            below.addAll(documents.implementing(citation.by()));
            plans.restate(below, citation.by())
                    .forEach(changed -> made.add(new Change(
                            "plan",
                            changed.id(),
                            changed.version(),
                            "plan.basis-resolved.v1",
                            new BasisResolved(changed.id(), citation.plan().value(), changed.ancestors()))));
            made.addAll(mandates.open(citation.plan(), citation.by(), reason));
        }
        changes.record(made);
    }
}
