package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Heir;

/** Who has come in the place of a unit by today, over any number of reorganisations; whoever took a function alone has not. */
@ApplicationScoped
public class ComesAfter {

    private static final String FUNCTION = "function";

    private final Directory directory;
    private final Clock clock;

    ComesAfter(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The unit itself first. */
    public Set<UnitId> unit(UnitId unit) {
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> seen = new LinkedHashSet<>();
        Deque<UnitId> next = new ArrayDeque<>(List.of(unit));
        while (!next.isEmpty()) {
            UnitId one = next.remove();
            if (seen.add(one)) {
                directory.heirs(one).stream()
                        .filter(heir -> !heir.part().equals(FUNCTION))
                        .filter(heir -> !heir.from().isAfter(today))
                        .map(Heir::unit)
                        .forEach(next::add);
            }
        }
        return seen;
    }
}
