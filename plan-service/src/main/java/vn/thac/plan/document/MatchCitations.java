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
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.PlanId;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.packages.DocumentDate;

/** Finds the plan of ours that a citation means: number, issuer and year must agree, and only one plan may do so. */
@ApplicationScoped
class MatchCitations {

    @Inject
    DocumentStore documents;

    @Inject
    NamesOnDays names;

    @Inject
    Clock clock;

    Map<String, PlanId> ownPlans(Map<String, CitedDocument> cited) {
        List<CitedDocument> numbered =
                cited.values().stream().filter(one -> one.number() != null).toList();
        if (numbered.isEmpty()) {
            return new HashMap<>();
        }
        List<OwnDocument> own = named(documents.candidates(numbered));
        Map<String, PlanId> met = new HashMap<>();
        cited.forEach((key, citation) -> {
            List<OwnDocument> meeting = own.stream().filter(citation::isMetBy).toList();
            if (meeting.size() == 1) {
                met.put(key, meeting.get(0).plan());
            }
        });
        return met;
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
