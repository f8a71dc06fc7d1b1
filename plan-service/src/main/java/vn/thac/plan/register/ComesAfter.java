package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.Succession;

/** Whose plans are a unit's by today: its own, and those of whoever it has come after. */
@ApplicationScoped
public class ComesAfter {

    private final Succession succession;
    private final Directory directory;
    private final Clock clock;

    ComesAfter(Succession succession, Directory directory, Clock clock) {
        this.succession = succession;
        this.directory = directory;
        this.clock = clock;
    }

    /** A unit and its heirs, the unit first. */
    public Set<UnitId> unit(UnitId unit) {
        Set<UnitId> all = new LinkedHashSet<>(Set.of(unit));
        all.addAll(succession.heirs(unit, Vietnam.today(clock)));
        return all;
    }

    /** Those of them that are there today: who can do something about what is the unit's. */
    public List<KnownUnit> there(UnitId unit) {
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> all = unit(unit);
        Map<UnitId, KnownUnit> there = new HashMap<>();
        directory.find(all, today).stream().filter(one -> one.existsOn(today)).forEach(one -> there.put(one.id(), one));
        return all.stream().map(there::get).filter(Objects::nonNull).toList();
    }
}
