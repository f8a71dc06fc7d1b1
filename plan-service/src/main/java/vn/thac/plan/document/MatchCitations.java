package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;

/** Finds the plan of ours that a citation means: number, issuer and year must agree, and only one plan may do so. */
@ApplicationScoped
class MatchCitations {

    @Inject
    DocumentStore documents;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Map<String, PlanId> ownPlans(Map<String, CitedDocument> cited) {
        Set<String> numbers = new HashSet<>();
        cited.values().stream()
                .map(CitedDocument::number)
                .filter(Objects::nonNull)
                .forEach(n -> numbers.add(n.key()));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<OwnDocument> own = named(documents.numbered(numbers), cited);
        Map<String, PlanId> met = new HashMap<>();
        cited.forEach((key, citation) -> {
            List<OwnDocument> meeting = own.stream().filter(citation::isMetBy).toList();
            if (meeting.size() == 1) {
                met.put(key, meeting.get(0).plan());
            }
        });
        return met;
    }

    private List<OwnDocument> named(List<DocumentStore.OwnPlan> plans, Map<String, CitedDocument> cited) {
        return plans.stream()
                .filter(plan -> cited.values().stream().anyMatch(c -> mayMean(c, plan)))
                .map(this::named)
                .toList();
    }

    private static boolean mayMean(CitedDocument cited, DocumentStore.OwnPlan plan) {
        return cited.number() != null
                && cited.number().key().equals(plan.number().key())
                && (cited.date() == null
                        || plan.date() == null
                        || cited.date().year() == plan.date().year());
    }

    OwnDocument named(DocumentStore.OwnPlan plan) {
        LocalDate day = plan.date() == null ? Vietnam.today(clock) : plan.date().last();
        Set<IssuerName> names = new LinkedHashSet<>();
        names.add(IssuerName.orNull(directory.nameOf(plan.issuer(), day)));
        plan.aliases().forEach(alias -> names.add(IssuerName.orNull(alias)));
        return new OwnDocument(plan.id(), plan.number(), plan.issuer(), plan.date(), names);
    }
}
