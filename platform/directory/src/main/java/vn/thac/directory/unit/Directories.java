package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Passes on records of the old shape to {@link KeepUnits}, until identity and the samples tell units in the new one. */
@ApplicationScoped
public class Directories {

    /** A unit's record with the sequence of the event that told it. */
    public record Told(UnitRecord unit, long sequence) {}

    @Inject
    KeepUnits units;

    public void record(List<Told> told) {
        units.keep(told.stream().map(Directories::facts).toList());
    }

    private static UnitFacts facts(Told told) {
        UnitRecord u = told.unit();
        LocalDate begins = u.begins();
        return new UnitFacts(
                u.id(),
                told.sequence(),
                u.track(),
                begins,
                u.ends(),
                u.names().stream()
                        .map(n -> new UnitFacts.Name(n.name(), n.shortName(), n.from(), n.to()))
                        .toList(),
                u.codes().stream()
                        .map(c -> new UnitFacts.Code(c.scheme(), c.code(), c.from(), c.to()))
                        .toList(),
                u.parents().stream()
                        .map(p -> new UnitFacts.Parent(p.tree(), p.parent(), p.from(), p.to()))
                        .toList(),
                List.of(new UnitFacts.Kind(u.kind(), begins, null)),
                List.of(new UnitFacts.Level(u.level(), begins, null)),
                u.area() == null ? List.of() : List.of(new UnitFacts.Area(u.area(), begins, null)),
                List.of());
    }
}
