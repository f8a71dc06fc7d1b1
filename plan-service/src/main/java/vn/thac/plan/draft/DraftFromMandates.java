package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.inheritance.Inheritance;
import vn.thac.plan.inheritance.MergeChanges;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.inheritance.SourceStore;
import vn.thac.plan.mandate.MandateListStore;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Standing;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.sense.PackageCheck;

/** Makes the addressee's own draft from its mandates; what it inherits was found valid before and is not checked again. */
@ApplicationScoped
public class DraftFromMandates {

    private static final String CHANGES = "/changes";

    @Inject
    SourceStore sources;

    @Inject
    ApportionStore apportioned;

    @Inject
    MandateListStore lists;

    @Inject
    MandateStore mandates;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    CheckPackage packages;

    @Inject
    PlanStore plans;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional
    public Drafted draft(FromMandates wish) {
        List<SourceStore.Asked> asked = asked(wish);
        SourceStore.Asked first = asked.get(0);
        UnitId owner = first.owner();
        actingUnit.requireIs(owner);
        access.require(Duty.DRAFT, owner);
        Map<UUID, Map<String, BigDecimal>> shares = apportioned.sharesOf(wish.mandates());
        List<Source.Asking> asking = asked.stream()
                .map(mandate -> new Source.Asking(
                        sources.source(mandate),
                        mandate.asks(),
                        mandate.addressees(),
                        shares.getOrDefault(mandate.id(), Map.of())))
                .toList();
        String kind =
                wish.kind() != null ? wish.kind() : first.asks() == Asks.COUNCIL_RESOLUTION ? "resolution" : "plan";
        Inheritance.Composed composed = Inheritance.compose(
                asking, owner, kind, title(wish, kind, asking), Set.copyOf(wish.leaveOut()), wish.ownKeys());
        Content content = content(composed, wish, owner);
        requireAnswer(content.document().kind(), asked);
        Plan.Draft draft = Plan.Draft.first(
                issuer(owner),
                PlanHead.of(content.document()),
                wish.mandates().stream().map(MandateId::new).toList());
        plans.insert(
                draft,
                PackageReader.json(content.tree()),
                composed.links(),
                content.units(),
                content.onlyRequested(),
                clock.instant());
        changes.record(DraftEvent.drafted(draft));
        return new Drafted(draft, content.warnings());
    }

    private Issuer issuer(UnitId owner) {
        LocalDate today = Vietnam.today(clock);
        KnownUnit unit = directory
                .find(owner, today)
                .orElseThrow(() -> new Refused(List.of(directory.whyNot(owner.toString(), today, "/mandates"))));
        return new Issuer(owner, unit.level(), unit.track());
    }

    private List<SourceStore.Asked> asked(FromMandates wish) {
        Map<UUID, SourceStore.Asked> found = sources.asked(lists.seen(wish.mandates()));
        Faults faults = new Faults();
        for (int i = 0; i < wish.mandates().size(); i++) {
            SourceStore.Asked mandate = found.get(wish.mandates().get(i));
            String place = "/mandates/" + i;
            if (mandate == null) {
                faults.add(
                        PlanRefusal.UNKNOWN_MANDATE,
                        place,
                        Map.of("mandate", wish.mandates().get(i)));
            } else if (mandate.state() != Standing.OPEN) {
                faults.add(whyNot(mandate.state()), place);
            }
        }
        faults.refuse();
        List<SourceStore.Asked> asked = wish.mandates().stream().map(found::get).toList();
        if (asked.stream().map(SourceStore.Asked::owner).distinct().count() > 1) {
            throw Refused.at(PlanRefusal.MANDATES_OF_SEVERAL_UNITS, "/mandates", Map.of());
        }
        return asked;
    }

    private static PlanRefusal whyNot(Standing standing) {
        return switch (standing) {
            case PASSED_ON -> PlanRefusal.MANDATE_PASSED_ON;
            case EXCUSED -> PlanRefusal.MANDATE_EXCUSED;
            case RECALLED -> PlanRefusal.MANDATE_RECALLED;
            case OPEN, LATE, FULFILLED -> PlanRefusal.MANDATE_FULFILLED;
        };
    }

    /** A draft of a kind that cannot answer would leave the mandate open. */
    private void requireAnswer(String kind, List<SourceStore.Asked> asked) {
        Faults faults = new Faults();
        for (int i = 0; i < asked.size(); i++) {
            Asks asks = asked.get(i).asks();
            if (!mandates.answers(kind, asks)) {
                faults.add(
                        PlanRefusal.ANSWER_OF_OTHER_KIND, "/mandates/" + i, Map.of("kind", kind, "asks", asks.wire()));
            }
        }
        faults.refuse();
    }

    /** What the draft will say: checked only where somebody has changed what was inherited. */
    private Content content(Inheritance.Composed composed, FromMandates wish, UnitId unit) {
        PlanPackage inherited = composed.plan();
        if (wish.changes() == null && wish.kind() == null) {
            return new Content(
                    inherited.document(),
                    PackageReader.written(inherited),
                    Map.of(unit.toString(), unit),
                    Set.of(),
                    List.of());
        }
        PlanPackage changed = wish.changes() == null
                ? inherited
                : MergeChanges.merge(inherited, changes(PackageReader.part(wish.changes(), CHANGES)));
        CheckedPackage checked = packages.checkSense(
                PackageReader.written(changed), line -> composed.links().containsKey(line.key()));
        return new Content(
                changed.document(), checked.tree(), checked.units(), checked.onlyRequested(), checked.warnings());
    }

    private record Content(
            DocumentFacts document,
            JsonNode tree,
            Map<String, UnitId> units,
            Set<String> onlyRequested,
            List<Fault> warnings) {}

    /** Faults of the shape and impossible days point into {@code changes}, those of the sense into the composed package. */
    private static PlanPackage changes(JsonNode given) {
        Faults faults = new Faults();
        PackageCheck.checkParts(given, CHANGES, faults);
        faults.addIf(
                given.path("document").has("issuer"), PlanRefusal.ISSUER_CANNOT_CHANGE, CHANGES + "/document/issuer");
        faults.refuse();
        return PackageReader.typed(given);
    }

    private static String title(FromMandates wish, String kind, List<Source.Asking> asking) {
        if (wish.title() != null && !wish.title().isBlank()) {
            return wish.title();
        }
        String spoken = asking.stream().map(one -> one.source().spoken()).collect(Collectors.joining("; "));
        return (kind.equals("resolution") ? "Nghị quyết" : "Kế hoạch") + " thực hiện " + spoken;
    }
}
