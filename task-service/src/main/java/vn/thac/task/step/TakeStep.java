package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.plan.PlanStore;

/** What all steps have in common: may this actor, is this the version they read, then state, history, event, audit. */
@ApplicationScoped
class TakeStep {

    @Inject
    AssignmentStore assignments;

    @Inject
    PlanStore plans;

    @Inject
    Access access;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional
    Assignment take(AssignmentId id, @Nullable String ifMatch, Step step) {
        Assignment before = assignments.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        require(step.action(), before);
        ETags.require(ifMatch, before.version());
        Assignment after = step.change().apply(before);
        Instant now = clock.instant();
        assignments.keep(step, after, now);
        changes.record(new Change(
                "assignment",
                id.value(),
                after.version(),
                AssignmentStepped.typeOf(step.action()),
                AssignmentStepped.of(step, after)));
        return after;
    }

    /** Which side acts: 404 for who may not even see it, 403 for who may not take this step. */
    private void require(Action action, Assignment assignment) {
        UnitId holder = assignment.unit();
        UnitId issuer = plans.issuerOf(assignment.plan()).orElseThrow();
        if (!access.allows(Duty.READ, holder) && !access.allows(Duty.READ, issuer)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        boolean decides = action.isOf(Side.ASSIGNER) && mayDecide(issuer);
        if (!decides) {
            access.require(
                    action.isOf(Side.HOLDER) ? Duty.WORK : Duty.REVIEW, action.isOf(Side.HOLDER) ? holder : issuer);
        }
    }

    private boolean mayDecide(UnitId issuer) {
        for (Duty duty : new Duty[] {Duty.REVIEW, Duty.ISSUE}) {
            if (access.allows(duty, issuer)) {
                access.require(duty, issuer);
                return true;
            }
        }
        return false;
    }
}
