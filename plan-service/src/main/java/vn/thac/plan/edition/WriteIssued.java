package vn.thac.plan.edition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Group;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.target.Target;

/** Writes the event of an issued plan from an edition of its text and what was fixed at issue. */
public final class WriteIssued {

    private final Edition edition;
    private final Content content;
    private final List<Item> items;
    private final Map<String, UnitId> units;

    public WriteIssued(Edition edition) {
        this.edition = edition;
        this.content = edition.content();
        this.items = content.items();
        this.units = edition.units();
    }

    public PlanIssued event(Plan.Issued issued, NamedUnit issuer, Pinned pinned) {
        PlanHead head = issued.head();
        var plan = edition.text();
        return new PlanIssued(
                issued.id().value(),
                issued.edition(),
                issuer,
                issued.issuer().level(),
                issued.issuer().track(),
                head.numberAsWritten(),
                head.symbol(),
                head.kind(),
                head.title(),
                head.date() == null ? null : head.date().value(),
                head.date() == null ? null : head.date().precision().wire(),
                issued.at(),
                edition.day(),
                issued.ancestors().stream().map(PlanId::value).toList(),
                edition.fulfils().stream().map(MandateId::value).toList(),
                plan.addressees().stream().map(this::addressee).toList(),
                content.groups().stream().map(WriteIssued::group).toList(),
                items.stream().map(this::item).toList(),
                content.conditions().stream().map(this::condition).toList(),
                plan.programmes().stream().map(WriteIssued::programme).toList(),
                content.mandates().stream().map(WriteIssued::mandate).toList(),
                pinned.indicators().stream().map(WriteIssued::indicator).toList(),
                plan.targets().stream().map(target -> target(target, pinned)).toList(),
                pinned.forms().stream().map(WriteIssued::form).toList(),
                plan.reporting().stream().map(this::regime).toList(),
                document(plan.document(), head));
    }

    private static PlanIssued.DocumentFact document(DocumentFacts facts, PlanHead head) {
        DocumentFacts.Signer signer = facts.signer();
        return new PlanIssued.DocumentFact(
                head.place(),
                facts.headers(),
                facts.urgency(),
                facts.secrecy(),
                signer == null
                        ? null
                        : new PlanIssued.SignerFact(
                                signer.name(), signer.title(), signer.authority(), signer.authoritySecondLine()),
                facts.recipients().stream()
                        .map(line -> new PlanIssued.RecipientFact(
                                line.name(), line.mark(), line.type(), line.addressee(), line.doubt()))
                        .toList(),
                facts.archive());
    }

    private PlanIssued.AddresseeFact addressee(Addressee addressee) {
        return new PlanIssued.AddresseeFact(
                addressee.key(),
                addressee.name(),
                addressee.typeOrDefault().wire(),
                addressee.selector() == null ? null : addressee.selector().pinned(units),
                ids(edition.named(addressee)),
                addressee.meansNobodyKnown(),
                addressee.section(),
                addressee.doubt());
    }

    private static PlanIssued.GroupFact group(Group group) {
        return new PlanIssued.GroupFact(
                group.key(), group.title(), holders(group.holders()), group.section(), group.doubt());
    }

    /** A group that is one piece of work is told as a task whose group it is itself. */
    private PlanIssued.ItemFact item(Item item) {
        return new PlanIssued.ItemFact(
                item.key(),
                (item.kind() == Item.Kind.GROUP ? Item.Kind.TASK : item.kind()).wire(),
                item.group(),
                item.text(),
                holders(item.holders()),
                item.due(),
                item.recurrence() == null ? null : item.recurrence().toString(),
                item.windows(),
                item.waitsFor() == null ? null : item.waitsFor().key(),
                item.produces(),
                item.duties(),
                item.passesTo(),
                item.programme(),
                item.origins().stream().map(WriteIssued::origin).toList(),
                item.section(),
                item.doubt(),
                item.partOf(),
                edition.text().basis().stream()
                        .filter(line -> item.carriesOut().contains(line.key()))
                        .map(line -> new PlanIssued.CarriedFact(line.key(), line.number(), line.subject()))
                        .toList(),
                budget(item.budget()));
    }

    private static PlanIssued.@Nullable BudgetFact budget(@Nullable BudgetStep step) {
        return step == null
                ? null
                : new PlanIssued.BudgetFact(
                        step.step(), step.stream(), step.approver(), step.sources(), step.amount(), step.unit());
    }

    private PlanIssued.ConditionFact condition(Condition condition) {
        Predicate<Item> waits = item -> condition.equals(item.waitsFor());
        return new PlanIssued.ConditionFact(
                condition.key(),
                condition.text(),
                items.stream().filter(waits).map(Item::key).toList(),
                condition.section(),
                condition.doubt(),
                condition.origins().stream().map(WriteIssued::origin).toList());
    }

    private static List<PlanIssued.HolderFact> holders(List<Holder> holders) {
        return holders.stream()
                .map(h -> new PlanIssued.HolderFact(
                        h.addressee(), h.role().wire(), h.relation().wire()))
                .toList();
    }

    private static PlanIssued.OriginFact origin(Origin origin) {
        return new PlanIssued.OriginFact(origin.plan(), origin.key(), wire(origin.role()), wire(origin.relation()));
    }

    private static PlanIssued.ProgrammeFact programme(Programme programme) {
        Programme.Period years = programme.period();
        return new PlanIssued.ProgrammeFact(
                programme.key(),
                programme.name(),
                programme.aliases(),
                programme.kindOrDefault(),
                programme.level(),
                years == null
                        ? null
                        : new PlanIssued.PeriodFact(years.from(), years.to(), years.orientation(), years.vision()),
                programme.section(),
                programme.doubt());
    }

    private static PlanIssued.MandateFact mandate(Asked asked) {
        return new PlanIssued.MandateFact(
                asked.addressee(),
                asked.asks().wire(),
                asked.due(),
                asked.relation().wire(),
                asked.duty(),
                asked.section(),
                asked.doubt());
    }

    private static PlanIssued.IndicatorFact indicator(IndicatorVersion i) {
        return new PlanIssued.IndicatorFact(
                i.id(),
                i.code(),
                i.version(),
                i.name(),
                i.rule().wire(),
                i.unit(),
                i.direction().wire(),
                i.per(),
                i.numerator(),
                i.denominator(),
                i.population(),
                i.sameAs(),
                i.values(),
                i.continues(),
                i.continuesFrom(),
                i.overTime() == null ? null : i.overTime().wire(),
                i.missing() == null ? null : i.missing().wire());
    }

    private static Target target(Target target, Pinned pinned) {
        return target.complete(pinned.indicators().stream()
                .filter(i -> i.code().equals(target.indicator()))
                .map(IndicatorVersion::name)
                .findFirst()
                .orElse(null));
    }

    private static PlanIssued.FormFact form(FormVersion form) {
        return new PlanIssued.FormFact(form.code(), form.version(), form.title(), form.sample(), form.indicators());
    }

    private PlanIssued.RegimeFact regime(ReportingLine rule) {
        return new PlanIssued.RegimeFact(
                rule.key(),
                content.leaves(rule.who()).stream()
                        .map(who -> new PlanIssued.ReporterFact(
                                who, content.ofReporting(who).wire()))
                        .toList(),
                content.leaves(rule.to()),
                rule.toText(),
                via(rule.via()),
                rule.kindOrDefault().asFollowed().wire(),
                rule.frequency(),
                deadline(rule.deadline()),
                rule.windowOrDefault().wire(),
                rule.trigger(),
                rule.form(),
                rule.suppliedBy().stream()
                        .map(s -> new PlanIssued.SupplierFact(s.indicators(), List.copyOf(content.leaves(s.who()))))
                        .toList(),
                wire(rule.early()),
                rule.note(),
                rule.section(),
                rule.doubt());
    }

    private static PlanIssued.@Nullable DeadlineFact deadline(ReportingLine.@Nullable Deadline said) {
        return said == null
                ? null
                : new PlanIssued.DeadlineFact(
                        said.day(), said.month(), said.ruleOrDefault().wire(), said.offset());
    }

    private @Nullable String via(@Nullable String key) {
        return key == null
                ? null
                : content.leaves(List.of(key)).stream().findFirst().orElse(key);
    }

    private static List<UUID> ids(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    private static @Nullable String wire(@Nullable WireName word) {
        return word == null ? null : word.wire();
    }
}
