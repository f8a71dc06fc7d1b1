package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.inheritance.SourceStore;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.StoredPlan;

/** Holds a plan, at whatever point of its life, against those whose mandates it answers. */
@ApplicationScoped
public class HoldAgainstAbove {

    private final SuperiorStore superiors;
    private final SourceStore sources;
    private final MeasureStore measures;
    private final ApportionStore apportioned;
    private final LinkBasis basis;

    HoldAgainstAbove(
            SuperiorStore superiors,
            SourceStore sources,
            MeasureStore measures,
            ApportionStore apportioned,
            LinkBasis basis) {
        this.superiors = superiors;
        this.sources = sources;
        this.measures = measures;
        this.apportioned = apportioned;
        this.basis = basis;
    }

    /** A plan as it is kept. */
    Conformance hold(StoredPlan stored) {
        PlanPackage text = PackageReader.typed(PackageReader.stored(stored.body()));
        Plan plan = stored.plan();
        return plan instanceof Plan.Issued || plan instanceof Plan.Ended
                ? against(text, superiors.answeredBy(plan.id()))
                : hold(stored.toIssue(), text, rests(stored, text));
    }

    /** A draft that implements some plans. */
    public Conformance hold(Plan.Draft draft, PlanPackage text, Collection<PlanId> rests) {
        boolean alone = draft.fulfils().isEmpty() && rests.isEmpty();
        return against(
                text,
                alone
                        ? List.of()
                        : superiors.answeredBy(
                                draft.issuer().unit(), draft.head().kind(), draft.fulfils(), rests));
    }

    /** A text that answers some mandates. */
    public Conformance hold(PlanPackage text, List<Source.Asking> asking) {
        return Conformance.of(text, asking, measures::of);
    }

    private Conformance against(PlanPackage text, List<UUID> mandates) {
        if (mandates.isEmpty()) {
            return Conformance.of(text, List.of(), plan -> Map.of());
        }
        Map<UUID, SourceStore.Asked> asked = sources.asked(mandates);
        Map<UUID, Map<String, BigDecimal>> shares = apportioned.sharesOf(mandates);
        List<Source.Asking> asking = new ArrayList<>();
        mandates.stream()
                .map(asked::get)
                .forEach(one -> asking.add(new Source.Asking(
                        sources.source(one), one.asks(), one.addressees(), shares.getOrDefault(one.id(), Map.of()))));
        return hold(text, asking);
    }

    private Set<PlanId> rests(StoredPlan stored, PlanPackage text) {
        List<BasisLine> said = text.basis().stream()
                .filter(line -> line.relation() == BasisLine.Relation.IMPLEMENTS)
                .filter(line -> !stored.links().containsKey(line.key()))
                .toList();
        Set<PlanId> rests = new LinkedHashSet<>(stored.links().values());
        rests.addAll(basis.cited(stored.plan().issuer().unit(), said, stored.units())
                .met()
                .values());
        return rests;
    }
}
