package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanRefusal;

/** Who may amend a plan: its issuer, or whoever came after that. */
@ApplicationScoped
class RequireRight {

    private final Directory directory;
    private final Succession succession;
    private final Clock clock;

    RequireRight(Directory directory, Succession succession, Clock clock) {
        this.directory = directory;
        this.succession = succession;
        this.clock = clock;
    }

    void require(UnitId issuer, UnitId asker) {
        LocalDate today = Vietnam.today(clock);
        if (!asker.equals(issuer) && !succession.heirs(issuer, today).contains(asker)) {
            throw Refused.of(PlanRefusal.AMENDS_ANOTHERS, Map.of("issuer", directory.nameOf(issuer, today)));
        }
    }
}
