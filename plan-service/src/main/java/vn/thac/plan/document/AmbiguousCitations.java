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
import vn.thac.plan.packages.BasisLine;

/** Citations whose number, issuer and date fit several plans of ours, with those that the citing unit may rest on. */
@ApplicationScoped
public class AmbiguousCitations {

    private final DocumentStore documents;
    private final MatchCitations match;

    AmbiguousCitations(DocumentStore documents, MatchCitations match) {
        this.documents = documents;
        this.match = match;
    }

    /** By the keys of the lines. */
    public Map<String, List<Candidate>> in(UnitId issuer, List<BasisLine> lines, Map<String, UnitId> units) {
        Map<String, CitedDocument> cited = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.number() != null && !line.isGap())
                .forEach(line -> cited.put(
                        line.key(),
                        CitedDocument.of(PlanId.next(), line, line.unit() == null ? null : units.get(line.unit()))));
        return candidates(issuer, cited);
    }

    /** By the documents' ids, of those that nobody has said what they are. */
    public Map<UUID, List<Candidate>> of(UnitId issuer, Collection<UUID> ids) {
        Map<String, CitedDocument> cited = new LinkedHashMap<>();
        documents.cited(ids).forEach(one -> cited.put(one.id().toString(), one));
        Map<UUID, List<Candidate>> found = new HashMap<>();
        candidates(issuer, cited).forEach((id, plans) -> found.put(UUID.fromString(id), plans));
        return found;
    }

    private Map<String, List<Candidate>> candidates(UnitId issuer, Map<String, CitedDocument> cited) {
        Map<String, List<PlanId>> ambiguous = match.of(issuer, cited).ambiguous();
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
