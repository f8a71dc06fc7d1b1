package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.register.CameAfter;

/** Who may amend a plan: its issuer, or whoever came after that. */
@ApplicationScoped
class RequireRight {

    private final CameAfter cameAfter;
    private final Directory directory;
    private final Clock clock;

    RequireRight(CameAfter cameAfter, Directory directory, Clock clock) {
        this.cameAfter = cameAfter;
        this.directory = directory;
        this.clock = clock;
    }

    void require(UnitId issuer, UnitId asker) {
        if (!cameAfter.is(asker, issuer)) {
            throw Refused.of(
                    PlanRefusal.AMENDS_ANOTHERS, Map.of("issuer", directory.nameOf(issuer, Vietnam.today(clock))));
        }
    }
}
