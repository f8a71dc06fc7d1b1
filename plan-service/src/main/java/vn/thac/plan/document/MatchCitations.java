package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.PlanId;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.packages.DocumentDate;

/**
 * Finds the plan of ours that a citation means: number, issuer and year must agree. Of several the one of its full date is
 * meant; where that does not decide either, the citation is ambiguous.
 */
@ApplicationScoped
class MatchCitations {

    @Inject
    DocumentStore documents;

    @Inject
    CitationStore citations;

    @Inject
    NamesOnDays names;

    @Inject
    Clock clock;

    Map<String, PlanId> ownPlans(Map<String, CitedDocument> cited) {
        Map<String, PlanId> met = new HashMap<>();
        meant(cited).forEach((key, plans) -> {
            if (plans.size() == 1) {
                met.put(key, plans.get(0));
            }
        });
        return met;
    }

    /**
     * What the citations of a unit mean.
     *
     * @param met the one plan that it may rest on
     * @param claimed the one plan that is meant and that it may not rest on by itself
     * @param ambiguous several that it may rest on
     */
    record Matched(Map<String, PlanId> met, Map<String, PlanId> claimed, Map<String, List<PlanId>> ambiguous) {}

    /** Of several plans that a citation may mean the one that its unit may rest on is meant. */
    Matched of(UnitId unit, Map<String, CitedDocument> cited) {
        Map<String, List<PlanId>> meant = meant(cited);
        List<PlanId> all = meant.values().stream().flatMap(List::stream).toList();
        Set<PlanId> seen = all.isEmpty() ? Set.of() : citations.mayRestOn(unit, all, Vietnam.today(clock));
        Matched matched = new Matched(new HashMap<>(), new HashMap<>(), new HashMap<>());
        meant.forEach((key, plans) -> {
            List<PlanId> own = plans.stream().filter(seen::contains).toList();
            if (own.size() == 1) {
                matched.met().put(key, own.get(0));
            } else if (own.size() > 1) {
                matched.ambiguous().put(key, own);
            } else if (plans.size() == 1) {
                matched.claimed().put(key, plans.get(0));
            }
        });
        return matched;
    }

    /** Of each citation that means a plan of ours all those that it may mean. */
    private Map<String, List<PlanId>> meant(Map<String, CitedDocument> cited) {
        List<CitedDocument> numbered =
                cited.values().stream().filter(one -> one.number() != null).toList();
        if (numbered.isEmpty()) {
            return Map.of();
        }
        List<OwnDocument> own = named(documents.candidates(numbered));
        Map<String, List<PlanId>> meant = new HashMap<>();
        cited.forEach((key, citation) -> {
            List<PlanId> nearest = nearest(citation, own);
            if (!nearest.isEmpty()) {
                meant.put(key, nearest);
            }
        });
        return meant;
    }

    static List<PlanId> nearest(CitedDocument citation, List<OwnDocument> own) {
        List<OwnDocument> meeting = own.stream().filter(citation::isMetBy).toList();
        int least = meeting.stream().mapToInt(citation::distance).min().orElse(0);
        return meeting.stream()
                .filter(one -> citation.distance(one) == least)
                .map(OwnDocument::plan)
                .toList();
    }

    private List<OwnDocument> named(List<DocumentStore.OwnPlan> plans) {
        LocalDate today = Vietnam.today(clock);
        Map<UnitOnDay, String> called =
                names.of(plans.stream().map(plan -> issuer(plan, today)).toList());
        return plans.stream()
                .map(plan -> named(plan, called.get(issuer(plan, today))))
                .toList();
    }

    /** An issuer is called as on the day of its document. */
    private static UnitOnDay issuer(DocumentStore.OwnPlan plan, LocalDate today) {
        return new UnitOnDay(plan.issuer(), DocumentDate.day(plan.date(), plan.issuedAt(), today));
    }

    private static OwnDocument named(DocumentStore.OwnPlan plan, @Nullable String issuer) {
        Set<IssuerName> names = new LinkedHashSet<>();
        names.add(IssuerName.orNull(issuer));
        plan.aliases().forEach(alias -> names.add(IssuerName.orNull(alias)));
        names.remove(null);
        return new OwnDocument(plan.id(), plan.number(), plan.issuer(), plan.date(), names);
    }
}
