package vn.thac.plan.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.PinDefinitions.Pinned;
import vn.thac.plan.packages.Addressee;
import vn.thac.plan.packages.Item;
import vn.thac.plan.packages.MandateLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.TargetLine;
import vn.thac.plan.register.Plan;

/** Writes the event of an issued plan from its package and what was fixed at issue. */
final class WriteIssued {

    private final PlanPackage plan;
    private final Map<String, Addressee> addressees;
    private final Map<String, UnitId> units;

    WriteIssued(PlanPackage plan, Map<String, UnitId> units) {
        this.plan = plan;
        this.addressees = plan.addresseesByKey();
        this.units = units;
    }

    PlanIssued event(Plan.Issued issued, List<MandateId> fulfils, List<Item> items, Pinned pinned) {
        var head = issued.head();
        return new PlanIssued(
                issued.id().value(),
                1,
                issued.issuer().unit().value(),
                issued.issuer().level(),
                issued.issuer().track(),
                head.number() == null ? null : head.number().asWritten(),
                head.number() == null ? null : head.number().symbol(),
                head.kind(),
                head.title(),
                head.date() == null ? null : head.date().value(),
                head.date() == null ? null : head.date().precision().name(),
                issued.at(),
                issued.ancestors().stream().map(PlanId::value).toList(),
                fulfils.stream().map(MandateId::value).toList(),
                plan.addressees().stream().map(this::addressee).toList(),
                items,
                mandates(),
                pinned.indicators().stream().map(WriteIssued::indicator).toList(),
                plan.targets().stream().map(target -> target(target, pinned)).toList(),
                pinned.forms().stream()
                        .map(f -> new PlanIssued.FormFact(f.code(), f.version(), f.title(), f.sample(), f.indicators()))
                        .toList(),
                plan.reporting().stream().map(this::regime).toList());
    }

    /** The units that an addressee names itself, by hand. */
    List<UUID> namedUnits(Addressee addressee) {
        Set<UUID> named = new LinkedHashSet<>();
        List<String> references = new ArrayList<>(addressee.units());
        if (addressee.unit() != null) {
            references.add(0, addressee.unit());
        }
        references.forEach(reference -> named.add(units.get(reference).value()));
        return List.copyOf(named);
    }

    /** What is asked of each addressee that stands for units; the lines of a phrase go to its parts. */
    Map<String, List<PlanIssued.MandateFact>> asksByAddressee() {
        Map<String, List<PlanIssued.MandateFact>> asks = new LinkedHashMap<>();
        for (MandateLine line : plan.mandates()) {
            for (String leaf : PlanPackage.leaves(line.addressee(), addressees)) {
                asks.computeIfAbsent(leaf, key -> new ArrayList<>())
                        .add(new PlanIssued.MandateFact(leaf, line.asks(), line.due()));
            }
        }
        return asks;
    }

    private List<PlanIssued.MandateFact> mandates() {
        return asksByAddressee().values().stream().flatMap(List::stream).toList();
    }

    private PlanIssued.AddresseeFact addressee(Addressee addressee) {
        return new PlanIssued.AddresseeFact(
                addressee.key(),
                addressee.name(),
                addressee.type() == null ? "unit" : addressee.type(),
                addressee.selector(),
                namedUnits(addressee),
                addressee.isVague());
    }

    private static PlanIssued.IndicatorFact indicator(IndicatorVersion i) {
        return new PlanIssued.IndicatorFact(
                i.id(),
                i.code(),
                i.version(),
                i.name(),
                i.rule(),
                i.unit(),
                i.direction(),
                i.per(),
                i.numerator(),
                i.denominator(),
                i.population(),
                i.sameAs());
    }

    private static PlanIssued.TargetFact target(TargetLine t, Pinned pinned) {
        String name = t.name() != null
                ? t.name()
                : pinned.indicators().stream()
                        .filter(i -> i.code().equals(t.indicator()))
                        .map(IndicatorVersion::name)
                        .findFirst()
                        .orElse(null);
        return new PlanIssued.TargetFact(
                t.key(),
                t.indicator(),
                name,
                t.comparator(),
                t.value(),
                t.unit(),
                t.year(),
                t.then(),
                t.isStanding(),
                t.isComposite(),
                t.population(),
                t.origins());
    }

    private PlanIssued.RegimeFact regime(ReportingLine rule) {
        ReportingLine.Deadline deadline = rule.deadline();
        return new PlanIssued.RegimeFact(
                rule.key(),
                leaves(rule.who()),
                leaves(rule.to()),
                rule.toText(),
                via(rule.via()),
                kind(rule.kindOrDefault()),
                rule.frequency(),
                deadline == null
                        ? null
                        : new PlanIssued.DeadlineFact(
                                deadline.day(), deadline.month(), deadline.rule(), deadline.offset()),
                rule.window() == null ? "unstated" : rule.window(),
                rule.trigger(),
                rule.form(),
                rule.note());
    }

    private @Nullable String via(@Nullable String key) {
        return key == null ? null : leaves(List.of(key)).stream().findFirst().orElse(key);
    }

    /** Interim and final reviews are both reviews to those who follow them. */
    private static String kind(String said) {
        return said.endsWith("review") ? "review" : said;
    }

    private List<String> leaves(List<String> keys) {
        Set<String> leaves = new LinkedHashSet<>();
        keys.forEach(key -> leaves.addAll(PlanPackage.leaves(key, addressees)));
        return List.copyOf(leaves);
    }
}
