package vn.thac.plan.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.sense.UnitReferences.Part;
import vn.thac.plan.sense.UnitReferences.Reference;

/** The units that a text names may stand where it names them: asked when it is drafted and again on the day of its issue. */
@ApplicationScoped
public class CheckUnits {

    private static final String TERRITORY = "territory";

    private final Directory directory;

    CheckUnits(Directory directory) {
        this.directory = directory;
    }

    /**
     * The units as they stand on the day, one that has ended as it was last; a reference with a fault is left out.
     *
     * @param ids what the references mean
     */
    public Map<String, KnownUnit> check(
            List<Reference> references, Map<String, UnitId> ids, LocalDate day, Faults faults) {
        Map<UnitId, KnownUnit> known = directory.find(ids.values(), day).stream()
                .collect(Collectors.toMap(KnownUnit::id, Function.identity()));
        Map<String, KnownUnit> units = new HashMap<>();
        for (Reference reference : references) {
            UnitId id = ids.get(reference.unit());
            KnownUnit unit = id == null ? null : known.get(id);
            Optional<Fault> wrong = wrong(reference, unit, day);
            wrong.ifPresent(fault -> faults.add(fault.refusal(), fault.pointer(), fault.args()));
            if (unit != null && wrong.isEmpty()) {
                units.put(reference.unit(), unit);
            }
        }
        return units;
    }

    private Optional<Fault> wrong(Reference reference, @Nullable KnownUnit unit, LocalDate day) {
        if (unit == null) {
            return Optional.of(directory.whyNot(reference.unit(), day, reference.pointer()));
        }
        Optional<Fault> absent = reference.part() == Part.ISSUED || unit.existsOn(day)
                ? Optional.empty()
                : directory.whyAbsent(unit.id(), reference.unit(), day, reference.pointer());
        boolean isArea = reference.part() != Part.BOUNDS && unit.track().equals(TERRITORY);
        return absent.isPresent() || !isArea
                ? absent
                : Optional.of(new Fault(
                        PlanRefusal.UNIT_CANNOT_ACT, reference.pointer(), Map.of("unit", reference.unit(), "on", day)));
    }
}
