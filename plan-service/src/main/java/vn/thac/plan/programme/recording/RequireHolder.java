package vn.thac.plan.programme.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Decision;
import vn.thac.directory.access.Duty;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.programme.Registered;

/** Who may change an entry of the register: who issues for its holder or for a unit above that, or an administrator. */
@ApplicationScoped
class RequireHolder {

    private final RegisterStore register;
    private final Access access;
    private final Acting acting;
    private final ActingUnit actingUnit;
    private final Clock clock;

    RequireHolder(RegisterStore register, Access access, Acting acting, ActingUnit actingUnit, Clock clock) {
        this.register = register;
        this.access = access;
        this.acting = acting;
        this.actingUnit = actingUnit;
        this.clock = clock;
    }

    /** For whom a new entry is made. */
    UnitId forNew() {
        UnitId unit = actingUnit.require();
        access.require(Duty.ISSUE, unit);
        return unit;
    }

    void require(Registered programme) {
        UnitId holder = programme.holder();
        if (access.decide(acting.actor(), Duty.ADMINISTER, holder) instanceof Decision.Allowed) {
            acting.actFor(holder, null);
            return;
        }
        UnitId unit = actingUnit.require();
        if (!unit.equals(holder) && !register.isAbove(unit, holder, Vietnam.today(clock))) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
        access.require(Duty.ISSUE, unit);
    }
}
