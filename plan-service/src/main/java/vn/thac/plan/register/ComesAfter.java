package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;

/** Whose plans are a unit's by today: its own, and those of whoever it has come after. */
@ApplicationScoped
public class ComesAfter {

    private final Succession succession;
    private final Clock clock;

    ComesAfter(Succession succession, Clock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    /** A unit and its heirs, the unit first. */
    public Set<UnitId> unit(UnitId unit) {
        Set<UnitId> all = new LinkedHashSet<>(Set.of(unit));
        all.addAll(succession.heirs(unit, Vietnam.today(clock)));
        return all;
    }
}
