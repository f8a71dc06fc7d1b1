package vn.thac.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.content.UnitsOfText;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.indicator.settling.PinDefinitions;
import vn.thac.plan.number.GiveNumber;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.programme.mention.KeepMentions;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.sense.PackageCheck;
import vn.thac.plan.sense.Surroundings;
import vn.thac.plan.sense.UnitReferences;
import vn.thac.plan.sense.UnitReferences.Reference;

/** Checks a package against everything that can be wrong with it, and refuses with all faults at once. */
@ApplicationScoped
public class CheckPackage {

    private static final String NUMBER = "/document/number";

    @Inject
    SurroundingsStore surroundings;

    @Inject
    Directory directory;

    @Inject
    CheckUnits checkUnits;

    @Inject
    CheckAddressing addressing;

    @Inject
    CheckHandingDown handingDown;

    @Inject
    PinDefinitions definitions;

    @Inject
    LinkBasis basis;

    @Inject
    DocumentWarnings warn;

    @Inject
    SelectorWarnings selectors;

    @Inject
    KeepMentions programmes;

    @Inject
    GiveNumber numbers;

    @Inject
    Clock clock;

    /** Checks shape and sense of a package that came in. */
    public CheckedPackage check(JsonNode tree) {
        return check(tree, line -> false);
    }

    /** The same for who looks for more and refuses all faults together; where it cannot be read at all, it is refused here. */
    public CheckedPackage check(JsonNode tree, Faults faults) {
        PackageCheck.check(tree, surroundings.around(tree), faults);
        return find(tree, line -> false, faults);
    }

    /**
     * The same of another text for a draft.
     *
     * @param linked of which lines of the basis a mandate says what they are
     */
    public CheckedPackage check(JsonNode tree, Predicate<BasisLine> linked) {
        Faults faults = new Faults();
        PackageCheck.check(tree, surroundings.around(tree), faults);
        CheckedPackage checked = find(tree, linked, faults);
        faults.refuse();
        return checked;
    }

    /** Checks the sense of a tree whose parts are known to have the right shape, for who looks for more. */
    public CheckedPackage checkSense(JsonNode tree, Predicate<BasisLine> linked, Faults faults) {
        Surroundings around = surroundings.around(tree);
        PackageCheck.checkSense(tree, around, faults);
        return find(tree, linked, faults);
    }

    /**
     * Checks the whole new text of a plan in force for the unit that amends it.
     *
     * @param amending of the amending document: on its day new references are read and everybody is asked
     * @param known what the references of the text in force mean, for good; whom they name may have ended since
     */
    public CheckedPackage checkAmended(
            JsonNode tree,
            Issuer asker,
            DocumentDate amending,
            Map<String, UnitId> known,
            Predicate<BasisLine> linked) {
        Faults faults = new Faults();
        PackageCheck.check(tree, surroundings.around(tree), faults);
        boolean readable = isReadable(faults);
        LocalDate today = Vietnam.today(clock);
        LocalDate day = amending.countsOn(today);
        List<Reference> references = UnitReferences.in(tree);
        List<Reference> added = references.stream()
                .filter(reference -> !known.containsKey(reference.unit()))
                .toList();
        Map<String, UnitId> ids = new HashMap<>(
                directory.resolve(added.stream().map(Reference::unit).distinct().toList(), day));
        checkUnits.check(added, ids, day, faults);
        references.stream()
                .map(Reference::unit)
                .filter(known::containsKey)
                .forEach(reference -> ids.put(reference, Objects.requireNonNull(known.get(reference))));
        if (!readable) {
            faults.refuse();
        }
        PlanPackage plan = PackageReader.typed(tree);
        List<Fault> warnings = new ArrayList<>(definitions.check(plan, asker.unit(), faults));
        Set<String> onlyRequested = addressing.check(plan, asker.unit(), asker.track(), ids, day, faults);
        Map<String, KnownUnit> units = UnitsOfText.on(day, ids, directory);
        handingDown.check(plan, content(plan, asker.track(), units, onlyRequested), ids, day, faults);
        faults.refuse();
        warnings.addAll(Warnings.of(plan, amending, asker.track(), units, onlyRequested, today));
        LinkBasis.Cited cited = basis.cited(
                asker.unit(), plan.basis().stream().filter(linked.negate()).toList(), ids);
        warnings.addAll(warn.citations(plan, cited.ambiguous()));
        warnings.addAll(programmes.warnings(plan));
        warnings.addAll(selectors.of(plan));
        KnownUnit issuer = Objects.requireNonNull(units.get(plan.document().issuer()), "an issuer with a fault");
        return new CheckedPackage(tree, plan, issuer, day, units, ids, onlyRequested, cited.elsewhere(), warnings);
    }

    private static Content content(
            PlanPackage plan, String track, Map<String, KnownUnit> units, Set<String> onlyRequested) {
        return new Content(plan, new PlanRelations(plan, track, units, onlyRequested));
    }

    private static boolean isReadable(Faults faults) {
        return faults.list().stream()
                .noneMatch(fault ->
                        fault.refusal() instanceof CoreRefusal || fault.refusal() == PlanRefusal.IMPOSSIBLE_DATE);
    }

    /** With faults there is no word of warning. */
    private CheckedPackage find(JsonNode tree, Predicate<BasisLine> linked, Faults faults) {
        boolean readable = faults.list().stream()
                .map(Fault::refusal)
                .noneMatch(refusal -> refusal instanceof CoreRefusal || PackageCheck.UNREADABLE.contains(refusal));
        LocalDate day = DocumentDate.day(PackageCheck.dateOf(tree), null, Vietnam.today(clock));
        List<Reference> references = UnitReferences.in(tree);
        Map<String, UnitId> ids = directory.resolve(
                references.stream().map(Reference::unit).distinct().toList(), day);
        Map<String, KnownUnit> units = checkUnits.check(references, ids, day, faults);
        KnownUnit issuer = units.get(tree.path("document").path("issuer").asText());
        boolean dated = faults.list().stream().noneMatch(f -> f.refusal() == PlanRefusal.IMPOSSIBLE_DATE);
        if (!readable || !dated || issuer == null) {
            faults.refuse();
        }
        PlanPackage plan = PackageReader.typed(tree);
        Objects.requireNonNull(issuer, "a package without an issuer has a fault");
        List<Fault> warnings = new ArrayList<>(definitions.check(plan, issuer.id(), faults));
        Set<String> onlyRequested = addressing.check(plan, issuer.id(), issuer.track(), ids, day, faults);
        handingDown.check(plan, content(plan, issuer.track(), units, onlyRequested), ids, day, faults);
        if (faults.any()) {
            return new CheckedPackage(tree, plan, issuer, day, units, ids, onlyRequested, List.of(), List.of());
        }
        warnings.addAll(
                Warnings.of(plan, plan.document().date(), issuer.track(), units, onlyRequested, Vietnam.today(clock)));
        PlanHead head = PlanHead.of(plan.document());
        warnings.addAll(warn.number(head, issuer, NUMBER));
        LinkBasis.Cited cited = basis.cited(
                issuer.id(), plan.basis().stream().filter(linked.negate()).toList(), ids);
        warnings.addAll(warn.citations(plan, cited.ambiguous()));
        warnings.addAll(programmes.warnings(plan));
        warnings.addAll(selectors.of(plan));
        numbers.taken(new Issuer(issuer.id(), issuer.level(), issuer.track()), head, NUMBER)
                .ifPresent(warnings::add);
        return new CheckedPackage(tree, plan, issuer, day, units, ids, onlyRequested, cited.elsewhere(), warnings);
    }
}
