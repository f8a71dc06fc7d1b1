package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Heir;

/** Who came after the issuer of a plan, directly or through others, and decides on it in its place. */
@ApplicationScoped
public class CameAfter {

    private static final String FUNCTION = "function";

    private final Directory directory;
    private final Clock clock;

    CameAfter(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether a unit is the issuer itself, or came after it by now; who took over a function alone did not. */
    public boolean is(UnitId unit, UnitId issuer) {
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> seen = new HashSet<>();
        Deque<UnitId> next = new ArrayDeque<>(List.of(issuer));
        while (!seen.contains(unit)) {
            if (next.isEmpty()) {
                return false;
            }
            UnitId one = next.remove();
            if (seen.add(one) && !one.equals(unit)) {
                directory.heirs(one).stream()
                        .filter(heir -> !heir.part().equals(FUNCTION))
                        .filter(heir -> !heir.from().isAfter(today))
                        .map(Heir::unit)
                        .forEach(next::add);
            }
        }
        return true;
    }
}
