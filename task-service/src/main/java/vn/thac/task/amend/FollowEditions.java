package vn.thac.task.amend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.notice.raising.TellAmended;
import vn.thac.task.occurrence.FollowRhythm;
import vn.thac.task.plan.Edition;
import vn.thac.task.plan.EditionStore;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.following.AmendOpen;
import vn.thac.task.step.following.RecallFallen;

/** One round over the plans of which an edition is to be followed; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class FollowEditions {

    private static final int UNITS_AT_ONCE = 500;

    @Inject
    EditionStore editions;

    @Inject
    PlanStore plans;

    @Inject
    RecallFallen recallFallen;

    @Inject
    FollowRhythm followRhythm;

    @Inject
    AmendOpen amendOpen;

    @Inject
    TellAmended tellAmended;

    @Inject
    Acting acting;

    /** Returns whether there may be more. */
    boolean run() {
        boolean more = false;
        for (PlanId plan : QuarkusTransaction.requiringNew().call(editions::following)) {
            more |= QuarkusTransaction.requiringNew().call(() -> turn(plan));
        }
        return more;
    }

    private boolean turn(PlanId plan) {
        plans.lock(plan);
        Optional<Edition> next = editions.next(plan);
        next.ifPresent(this::follow);
        return next.isPresent();
    }

    /** Under a plan that has ended nothing is left to follow. */
    private void follow(Edition edition) {
        List<UnitId> units = plans.isRecalled(edition.plan()) ? List.of() : editions.unitsAfter(edition, UNITS_AT_ONCE);
        if (units.isEmpty()) {
            editions.finish(edition);
            return;
        }
        acting.asSystem("amend", edition.owner());
        acting.because(edition.why());
        recallFallen.recallOf(edition, units);
        followRhythm.follow(edition, units);
        amendOpen.amend(edition.plan(), units);
        tellAmended.tell(edition, units);
        editions.followedTo(edition, units.get(units.size() - 1));
    }
}
