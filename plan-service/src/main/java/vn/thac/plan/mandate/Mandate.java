package vn.thac.plan.mandate;

import java.time.LocalDate;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;

/**
 * What one issued plan asks of one unit, and what has become of it.
 *
 * @param edition the edition of the plan that raised it, or last changed it
 * @param unit whom the plan asks
 * @param owner who answers it: the unit itself, or its heir
 * @param on the day of the expansion by which the unit is asked
 */
public record Mandate(
        MandateId id,
        PlanId plan,
        int edition,
        UnitId unit,
        UnitId owner,
        Demand demand,
        LocalDate on,
        MandateState state,
        long version) {

    public static Mandate raise(PlanId plan, int edition, UnitId unit, Demand demand, LocalDate on) {
        var open = new MandateState.Open(demand.due());
        return new Mandate(MandateId.next(), plan, edition, unit, unit, demand, on, open, 1);
    }

    /** The same as another edition of the plan asks it. */
    public Mandate asked(int by, Demand other, LocalDate day) {
        return new Mandate(id, plan, by, unit, owner, other, day, state.due(other.due()), version + 1);
    }

    /** The same, for which somebody else answers. */
    public Mandate ownedBy(UnitId other) {
        return new Mandate(id, plan, edition, unit, other, demand, on, state, version + 1);
    }

    /** The same as one step, however many have led to it. */
    public Mandate after(Mandate before) {
        return new Mandate(id, plan, edition, unit, owner, demand, on, state, before.version + 1);
    }

    /** The same in the state that one of its state's own steps has led to. */
    public Mandate became(MandateState next) {
        Demand now = next instanceof MandateState.Open open ? demand.by(open.due()) : demand;
        return new Mandate(id, plan, edition, unit, owner, now, on, next, version + 1);
    }
}
