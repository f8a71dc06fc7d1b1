package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.register.ComesAfter;

/** Who may amend a plan: its issuer, or whoever came after that. */
@ApplicationScoped
class RequireRight {

    private final ComesAfter comesAfter;
    private final Directory directory;
    private final Clock clock;

    RequireRight(ComesAfter comesAfter, Directory directory, Clock clock) {
        this.comesAfter = comesAfter;
        this.directory = directory;
        this.clock = clock;
    }

    void require(UnitId issuer, UnitId asker) {
        if (!comesAfter.unit(issuer).contains(asker)) {
            throw Refused.of(
                    PlanRefusal.AMENDS_ANOTHERS, Map.of("issuer", directory.nameOf(issuer, Vietnam.today(clock))));
        }
    }
}
