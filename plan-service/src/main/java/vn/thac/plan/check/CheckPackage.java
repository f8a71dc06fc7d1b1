package vn.thac.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thac.core.WireName;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.UnitReferences.Reference;
import vn.thac.plan.indicator.PinDefinitions;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;

/** Checks a package against everything that can be wrong with it, and refuses with all faults at once. */
@ApplicationScoped
public class CheckPackage {

    private static final String TERRITORY = "territory";

    @Inject
    SurroundingsStore surroundings;

    @Inject
    Directory directory;

    @Inject
    PinDefinitions definitions;

    @Inject
    Clock clock;

    /** Checks shape and sense of a package that came in. */
    public CheckedPackage check(JsonNode tree) {
        Faults faults = new Faults();
        PackageCheck.check(tree, surroundings.around(tree), faults);
        return check(tree, faults);
    }

    /** Checks the sense of a tree whose parts are known to have the right shape. */
    public CheckedPackage checkSense(JsonNode tree) {
        Faults faults = new Faults();
        Surroundings around = surroundings.around(tree);
        PackageCheck.checkSense(tree, around, faults);
        return check(tree, faults);
    }

    private CheckedPackage check(JsonNode tree, Faults faults) {
        boolean readable = faults.list().stream().noneMatch(f -> f.refusal() instanceof CoreRefusal);
        LocalDate day = dayOf(tree);
        Map<String, KnownUnit> units = checkUnits(UnitReferences.in(tree), day, faults);
        KnownUnit issuer = units.get(tree.path("document").path("issuer").asText());
        boolean dated = faults.list().stream().noneMatch(f -> f.refusal() == PlanRefusal.IMPOSSIBLE_DATE);
        if (!readable || !dated || issuer == null) {
            faults.refuse();
        }
        PlanPackage plan = PackageReader.typed(tree);
        Objects.requireNonNull(issuer, "a package without an issuer has a fault");
        definitions.check(plan, issuer.id(), faults);
        faults.refuse();
        Map<String, UnitId> ids = new HashMap<>();
        units.forEach((reference, unit) -> ids.put(reference, unit.id()));
        return new CheckedPackage(tree, plan, issuer, day, ids, Warnings.of(plan, issuer.track(), units));
    }

    /** The day on which references are read: the one that the document's date counts on, else today. */
    private LocalDate dayOf(JsonNode tree) {
        LocalDate today = Vietnam.today(clock);
        JsonNode date = tree.path("document").path("date");
        try {
            return new DocumentDate(LocalDate.parse(date.path("value").asText("")), precision(date)).countsOn(today);
        } catch (DateTimeException unsaid) {
            return today;
        }
    }

    private static Precision precision(JsonNode date) {
        return WireName.find(Precision.class, date.path("precision").asText("")).orElse(Precision.DAY);
    }

    private Map<String, KnownUnit> checkUnits(List<Reference> references, LocalDate day, Faults faults) {
        Map<String, UnitId> ids = directory.resolve(
                references.stream().map(Reference::unit).distinct().toList(), day);
        Map<UnitId, KnownUnit> known = directory.find(List.copyOf(ids.values()), day).stream()
                .collect(Collectors.toMap(KnownUnit::id, Function.identity(), (a, b) -> a));
        Map<String, KnownUnit> units = new HashMap<>();
        for (Reference reference : references) {
            UnitId id = ids.get(reference.unit());
            KnownUnit unit = id == null ? null : known.get(id);
            Map<String, Object> args = Map.of("unit", reference.unit(), "on", day);
            if (unit == null) {
                faults.add(DirectoryRefusal.UNIT_UNKNOWN, reference.pointer(), args);
            } else if (!unit.existsOn(day)) {
                faults.add(PlanRefusal.UNIT_NOT_ON_DAY, reference.pointer(), args);
            } else if (reference.acting() && unit.track().equals(TERRITORY)) {
                faults.add(PlanRefusal.UNIT_CANNOT_ACT, reference.pointer(), args);
            } else {
                units.put(reference.unit(), unit);
            }
        }
        return units;
    }
}
