package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Heir;
import vn.thac.plan.PlanRefusal;

/** Who may amend a plan: its issuer, or whoever came after that. */
@ApplicationScoped
class RequireRight {

    private static final String FUNCTION = "function";

    private final Directory directory;
    private final Clock clock;

    RequireRight(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    void require(UnitId issuer, UnitId asker) {
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> seen = new HashSet<>();
        Deque<UnitId> next = new ArrayDeque<>(List.of(issuer));
        while (!seen.contains(asker)) {
            if (next.isEmpty()) {
                throw Refused.of(PlanRefusal.AMENDS_ANOTHERS, Map.of("issuer", directory.nameOf(issuer, today)));
            }
            UnitId unit = next.remove();
            if (seen.add(unit) && !unit.equals(asker)) {
                directory.heirs(unit).stream()
                        .filter(heir -> !heir.part().equals(FUNCTION))
                        .filter(heir -> !heir.from().isAfter(today))
                        .map(Heir::unit)
                        .forEach(next::add);
            }
        }
    }
}
