package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Heir;
import vn.thac.directory.unit.KnownUnit;

/**
 * Who answers for an ended unit: its heir, however many successions later; where there are several or none, the first of
 * those who stood above it in command, or of their heirs, that is there.
 */
@ApplicationScoped
class Successor {

    /** Who took over one function alone is no heir of what the unit owed. */
    private static final String FUNCTION = "function";

    private final Directory directory;
    private final EndingStore endings;

    @Inject
    Successor(Directory directory, EndingStore endings) {
        this.directory = directory;
        this.endings = endings;
    }

    Optional<UnitId> of(UnitId unit, LocalDate today) {
        Set<UnitId> heirs = heirs(unit, today);
        if (heirs.size() == 1) {
            return heirs.stream().findFirst();
        }
        return directory.find(unit, today).map(KnownUnit::ends).flatMap(ends -> above(unit, ends, today));
    }

    private Optional<UnitId> above(UnitId unit, LocalDate ends, LocalDate today) {
        for (UnitId superior : endings.commandersOf(unit, ends.minusDays(1))) {
            if (isThere(superior, today)) {
                return Optional.of(superior);
            }
            Set<UnitId> its = heirs(superior, today);
            if (its.size() == 1) {
                return its.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** Those who are there today of all who came after the unit. */
    private Set<UnitId> heirs(UnitId unit, LocalDate today) {
        Set<UnitId> there = new LinkedHashSet<>();
        Set<UnitId> seen = new LinkedHashSet<>(List.of(unit));
        Deque<UnitId> next = new ArrayDeque<>(List.of(unit));
        while (!next.isEmpty()) {
            for (Heir heir : directory.heirs(next.remove())) {
                if (!heir.from().isAfter(today) && !heir.part().equals(FUNCTION) && seen.add(heir.unit())) {
                    if (isThere(heir.unit(), today)) {
                        there.add(heir.unit());
                    } else {
                        next.add(heir.unit());
                    }
                }
            }
        }
        return there;
    }

    private boolean isThere(UnitId unit, LocalDate today) {
        return directory.find(unit, today).filter(u -> u.existsOn(today)).isPresent();
    }
}
