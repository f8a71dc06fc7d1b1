package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.check.Warnings;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.inheritance.Inheritance;
import vn.thac.plan.inheritance.MergeChanges;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.inheritance.SourceStore;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Standing;
import vn.thac.plan.mandatelist.MandateListStore;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
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
    HoldAgainstAbove hold;

    @Inject
    KeepDraft keep;

    @Inject
    Clock clock;

    /** What would be drafted. */
    @Transactional
    public Composed compose(FromMandates wish) {
        Faults faults = new Faults();
        Composed composed = compose(wish, asked(wish, sources::asked), List.of(Duty.DRAFT), faults);
        faults.refuse();
        List<Source.Asking> asking = List.copyOf(composed.asking().values());
        CheckedPackage checked = composed.checked();
        List<Fault> shortOf =
                isTakenOverFromOne(wish) ? List.of() : ConformanceWarnings.of(hold.hold(checked.plan(), asking));
        return composed.warning(shortOf);
    }

    /**
     * The same for who issues it in the same act: it refuses the faults of both together and says itself what the plan falls
     * short of. Nobody else answers the mandates meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Composed compose(FromMandates wish, Faults faults) {
        return compose(wish, asked(wish, sources::held), List.of(Duty.DRAFT, Duty.ISSUE), faults);
    }

    private Composed compose(FromMandates wish, List<SourceStore.Asked> asked, List<Duty> duties, Faults faults) {
        SourceStore.Asked first = asked.get(0);
        UnitId owner = first.owner();
        actingUnit.requireIs(owner);
        duties.forEach(duty -> access.require(duty, owner));
        Map<UUID, Map<String, BigDecimal>> shares = apportioned.sharesOf(wish.mandates());
        Map<UUID, Source.Asking> asking = new LinkedHashMap<>();
        asked.forEach(mandate -> asking.put(
                mandate.id(),
                new Source.Asking(
                        sources.source(mandate),
                        mandate.asks(),
                        mandate.addressees(),
                        shares.getOrDefault(mandate.id(), Map.of()))));
        List<Source.Asking> each = List.copyOf(asking.values());
        String kind =
                wish.kind() != null ? wish.kind() : first.asks() == Asks.COUNCIL_RESOLUTION ? "resolution" : "plan";
        Inheritance.Composed composed = Inheritance.compose(
                each, owner, kind, title(wish, kind, each), Set.copyOf(wish.leaveOut()), wish.ownKeys());
        CheckedPackage checked = checked(composed, wish, issuer(owner), faults);
        checkAnswer(checked.plan().document().kind(), asked, faults);
        Map<PlanId, Integer> editions = new LinkedHashMap<>();
        asked.forEach(mandate -> editions.put(mandate.plan(), mandate.edition()));
        List<MandateId> fulfils = wish.mandates().stream().map(MandateId::new).toList();
        return new Composed(checked, fulfils, composed.links(), editions, asking);
    }

    /** Then it falls short of nothing, as a property of what is inherited says. */
    private static boolean isTakenOverFromOne(FromMandates wish) {
        return wish.changes() == null
                && Set.copyOf(wish.leaveOut()).isEmpty()
                && wish.mandates().size() == 1;
    }

    @Transactional
    public Drafted draft(FromMandates wish) {
        return keep.keep(compose(wish));
    }

    private KnownUnit issuer(UnitId owner) {
        LocalDate today = Vietnam.today(clock);
        return directory
                .find(owner, today)
                .orElseThrow(() -> new Refused(List.of(directory.whyNot(owner.toString(), today, "/mandates"))));
    }

    private List<SourceStore.Asked> asked(
            FromMandates wish, Function<Collection<UUID>, Map<UUID, SourceStore.Asked>> find) {
        Map<UUID, SourceStore.Asked> found = find.apply(lists.seen(wish.mandates()));
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
    private void checkAnswer(String kind, List<SourceStore.Asked> asked, Faults faults) {
        for (int i = 0; i < asked.size(); i++) {
            Asks asks = asked.get(i).asks();
            if (!mandates.answers(kind, asks)) {
                faults.add(
                        PlanRefusal.ANSWER_OF_OTHER_KIND, "/mandates/" + i, Map.of("kind", kind, "asks", asks.wire()));
            }
        }
    }

    /** What the draft will say: checked only where somebody has changed what was inherited. */
    private CheckedPackage checked(Inheritance.Composed composed, FromMandates wish, KnownUnit issuer, Faults faults) {
        PlanPackage inherited = composed.plan();
        if (wish.changes() == null && wish.kind() == null) {
            return new CheckedPackage(
                    PackageReader.written(inherited),
                    inherited,
                    issuer,
                    Vietnam.today(clock),
                    Map.of(inherited.document().issuer(), issuer),
                    Map.of(inherited.document().issuer(), issuer.id()),
                    Set.of(),
                    List.of(),
                    Warnings.ofInheritance(inherited));
        }
        PlanPackage changed = wish.changes() == null
                ? inherited
                : MergeChanges.merge(inherited, changes(PackageReader.part(wish.changes(), CHANGES)));
        return packages.checkSense(
                PackageReader.written(changed), line -> composed.links().containsKey(line.key()), faults);
    }

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
