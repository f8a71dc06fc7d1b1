package vn.thac.plan.newcomer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.cascade.ChangeMembers;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/**
 * Whoever issued a plan asks a unit that came later as it asks the others, or leaves it out: with a reason, and once.
 * Included, it becomes a member on the day of the decision, and all that follows from that follows as at issue.
 */
@ApplicationScoped
class DecideNewcomer {

    private final PlanStore plans;
    private final PlanSight sight;
    private final FanOutStore fanOuts;
    private final FindNewcomers find;
    private final NewcomerStore newcomers;
    private final ChangeMembers members;
    private final Acting acting;
    private final Changes changes;
    private final Clock clock;

    DecideNewcomer(
            PlanStore plans,
            PlanSight sight,
            FanOutStore fanOuts,
            FindNewcomers find,
            NewcomerStore newcomers,
            ChangeMembers members,
            Acting acting,
            Changes changes,
            Clock clock) {
        this.plans = plans;
        this.sight = sight;
        this.fanOuts = fanOuts;
        this.find = find;
        this.newcomers = newcomers;
        this.members = members;
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void decide(PlanId plan, UnitId unit, boolean included, String reason) {
        sight.requireForOrAfter(Duty.ISSUE, plans.lock(plan)).inForce();
        FanOut now = ended(plan);
        Instant at = clock.instant();
        LocalDate today = Vietnam.dayOf(at);
        Newcomer newcomer = find.of(now, today).stream()
                .filter(one -> one.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refused.at(PlanRefusal.NO_NEWCOMER, "/unit", Map.of()));
        acting.because(reason);
        newcomers.decide(now, unit, included, reason, acting.actor().name(), at);
        if (included) {
            members.join(now.asOf(today), newcomer.addressees(), List.of(unit), reason, at, null);
        } else {
            changes.note(new SilentChange(
                    "plan", plan.value(), "plan.newcomer-left-out", null, Map.of("unit", unit.value())));
        }
    }

    private FanOut ended(PlanId plan) {
        if (fanOuts.latest(plan).isEmpty()) {
            throw Refused.at(PlanRefusal.NO_NEWCOMER, "/unit", Map.of());
        }
        return members.held(plan);
    }
}
