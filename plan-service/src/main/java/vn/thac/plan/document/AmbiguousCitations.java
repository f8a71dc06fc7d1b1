package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;

/** Citations whose number, issuer and date fit several plans of ours, with those that the citing unit may rest on. */
@ApplicationScoped
public class AmbiguousCitations {

    private final DocumentStore documents;
    private final MatchCitations match;

    AmbiguousCitations(DocumentStore documents, MatchCitations match) {
        this.documents = documents;
        this.match = match;
    }

    /** By the documents' ids, of those that nobody has said what they are. */
    public Map<UUID, List<Candidate>> of(UnitId issuer, Collection<UUID> ids) {
        Map<String, CitedDocument> cited = new LinkedHashMap<>();
        documents.cited(ids).forEach(one -> cited.put(one.id().toString(), one));
        Map<UUID, List<Candidate>> found = new HashMap<>();
        shown(match.of(issuer, cited).ambiguous()).forEach((id, plans) -> found.put(UUID.fromString(id), plans));
        return found;
    }

    /** The plans that citations may mean, each with what tells it from the others. */
    public Map<String, List<Candidate>> shown(Map<String, List<PlanId>> ambiguous) {
        if (ambiguous.isEmpty()) {
            return Map.of();
        }
        Map<PlanId, Candidate> shown = documents.shown(
                ambiguous.values().stream().flatMap(List::stream).toList());
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        ambiguous.forEach((key, plans) -> candidates.put(
                key,
                shown.keySet().stream().filter(plans::contains).map(shown::get).toList()));
        return candidates;
    }
}
