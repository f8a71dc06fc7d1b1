package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.comparison.Conformance;
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
    private final KeptComparisons kept = new KeptComparisons();

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
    public Conformance hold(StoredPlan stored) {
        Plan plan = stored.plan();
        if (plan instanceof Plan.Issued || plan instanceof Plan.Ended) {
            return Objects.requireNonNull(hold(List.of(stored)).get(plan.id()));
        }
        PlanPackage text = text(stored);
        return hold(stored.toIssue(), text, rests(stored, text));
    }

    /** Plans that were issued, all together. */
    public Map<PlanId, Conformance> hold(Collection<StoredPlan> issued) {
        Map<PlanId, List<UUID>> answered = superiors.answeredBy(
                issued.stream().map(stored -> stored.plan().id()).toList());
        Map<UUID, Source.Asking> asking =
                asking(answered.values().stream().flatMap(List::stream).toList());
        Map<PlanId, Conformance> held = new HashMap<>();
        for (StoredPlan stored : issued) {
            Plan plan = stored.plan();
            List<Source.Asking> its = answered.getOrDefault(plan.id(), List.of()).stream()
                    .map(asking::get)
                    .toList();
            held.put(plan.id(), kept.of(plan.id(), plan.version(), its, () -> hold(text(stored), its)));
        }
        return held;
    }

    /** A draft that implements some plans. */
    public Conformance hold(Plan.Draft draft, PlanPackage text, Collection<PlanId> rests) {
        return hold(draft, text, rests, Map.of());
    }

    /** The same where of some mandates it was found already, in this transaction, what they ask. */
    public Conformance hold(
            Plan.Draft draft, PlanPackage text, Collection<PlanId> rests, Map<UUID, Source.Asking> found) {
        boolean alone = draft.fulfils().isEmpty() && rests.isEmpty();
        List<UUID> answered = alone
                ? List.of()
                : superiors.answeredBy(draft.issuer().unit(), draft.head().kind(), draft.fulfils(), rests);
        Map<UUID, Source.Asking> others = asking(
                answered.stream().filter(mandate -> !found.containsKey(mandate)).toList());
        List<Source.Asking> asking = answered.stream()
                .map(mandate -> Objects.requireNonNull(found.getOrDefault(mandate, others.get(mandate))))
                .toList();
        return kept.of(draft.id(), draft.version() + 1, asking, () -> hold(text, asking));
    }

    /** A text that answers some mandates. */
    public Conformance hold(PlanPackage text, List<Source.Asking> asking) {
        return Conformance.of(text, asking, measures::of);
    }

    /** In their order. */
    private Map<UUID, Source.Asking> asking(List<UUID> mandates) {
        Map<UUID, Source.Asking> asking = new LinkedHashMap<>();
        if (!mandates.isEmpty()) {
            Map<UUID, SourceStore.Asked> asked = sources.asked(mandates);
            Map<UUID, Map<String, BigDecimal>> shares = apportioned.sharesOf(mandates);
            mandates.stream()
                    .map(asked::get)
                    .forEach(one -> asking.put(
                            one.id(),
                            new Source.Asking(
                                    sources.source(one),
                                    one.asks(),
                                    one.addressees(),
                                    shares.getOrDefault(one.id(), Map.of()))));
        }
        return asking;
    }

    private static PlanPackage text(StoredPlan stored) {
        return PackageReader.typed(PackageReader.stored(stored.body()));
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
