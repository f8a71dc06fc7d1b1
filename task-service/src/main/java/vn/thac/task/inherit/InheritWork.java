package vn.thac.task.inherit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.heir.FindHeirs;
import vn.thac.directory.heir.UnitsTold;
import vn.thac.directory.unit.Succession;
import vn.thac.task.PlanId;
import vn.thac.task.answer.AnswerDuties;
import vn.thac.task.plan.PlanStore;

/**
 * One round over the units that have ended: first what is known otherwise than when it was passed on, then what they have in
 * hand. Each turn is one transaction, safe to repeat.
 */
@ApplicationScoped
class InheritWork {

    private static final Logger LOG = Logger.getLogger(InheritWork.class);
    private static final int UNITS_AT_ONCE = 200;

    @Inject
    UnitsTold told;

    @Inject
    InheritStore store;

    @Inject
    FollowIssuers followIssuers;

    @Inject
    PlanStore plans;

    @Inject
    PassOnOpen passOnOpen;

    @Inject
    PutRightInherited putRightInherited;

    @Inject
    AnswerDuties answerDuties;

    @Inject
    FindHeirs findHeirs;

    @Inject
    Succession succession;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    void run() {
        followIssuers.follow();
        told.each(this::putRight);
        passOn();
    }

    /** Returns those with work under a plan that follows an edition. */
    private Set<UnitId> putRight(List<UnitId> units) {
        LocalDate today = Vietnam.today(clock);
        followIssuers.putRight(units);
        Set<UnitId> waiting = new HashSet<>();
        QuarkusTransaction.requiringNew().call(() -> store.goneOn(units)).forEach((plan, its) -> {
            boolean taken = QuarkusTransaction.requiringNew()
                    .call(() -> turn(plan, () -> putRightInherited.putRight(plan, its, findHeirs.of(its, today))));
            if (!taken) {
                waiting.addAll(its);
            }
        });
        return waiting;
    }

    private void passOn() {
        LocalDate today = Vietnam.today(clock);
        List<UnitId> left = QuarkusTransaction.requiringNew().call(() -> store.unitsLeftBehind(today));
        Map<UnitId, Set<UnitId>> heirs = QuarkusTransaction.requiringNew().call(() -> succession.heirs(left, today));
        List<UnitId> units = left.stream().filter(heirs::containsKey).toList();
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            Map<UnitId, Set<UnitId>> some = new HashMap<>(heirs);
            some.keySet().retainAll(units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)));
            passOn(some);
        }
    }

    private void passOn(Map<UnitId, Set<UnitId>> heirs) {
        for (PlanId plan : QuarkusTransaction.requiringNew().call(() -> store.plansLeftBehind(heirs.keySet()))) {
            QuarkusTransaction.requiringNew().call(() -> turn(plan, () -> passOnOpen.passOn(plan, heirs)));
            LOG.debugf("passed on plan=%s units=%s", plan, heirs.size());
        }
    }

    /** Whoever raises, amends or ends waits for the turn or is waited for; returns whether it could be taken. */
    private boolean turn(PlanId plan, Runnable work) {
        plans.lock(plan);
        if (plans.isRecalled(plan)) {
            return true;
        }
        if (store.isFollowing(plan)) {
            return false;
        }
        acting.asSystem("pass-on", plans.ownerOf(plan).orElse(null));
        work.run();
        answerDuties.of(Set.of(plan));
        return true;
    }
}
