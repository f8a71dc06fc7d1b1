package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.SightStore;
import vn.thac.task.plan.PlanStore;

/**
 * Takes one step with an assignment: may this actor, is this the version they read, then state, history, event, audit.
 * Which steps there are, of which side and from which states, says {@link Action}.
 */
@ApplicationScoped
class TakeStep {

    private final AssignmentStore assignments;
    private final PlanStore plans;
    private final SightStore sight;
    private final Access access;
    private final Acting acting;
    private final ActingUnit actingUnit;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    @Inject
    TakeStep(
            AssignmentStore assignments,
            PlanStore plans,
            SightStore sight,
            Access access,
            Acting acting,
            ActingUnit actingUnit,
            Directory directory,
            Changes changes,
            Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.sight = sight;
        this.access = access;
        this.acting = acting;
        this.actingUnit = actingUnit;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Assignment take(AssignmentId id, @Nullable String ifMatch, Step step) {
        Assignment before = assignments.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        sight.require(id);
        Side side = require(step.action(), before);
        ETags.require(ifMatch, before.version());
        Instant now = clock.instant();
        Assignment after = step.take(before, new Step.Taking(now, acting.actor().name(), side, () -> plans.plannedDue(
                        before.plan(), before.item())
                .orElse(null)));
        assignments.keep(step, after, now);
        record(step, after);
        return after;
    }

    private void record(Step step, Assignment after) {
        Map<UnitId, NamedUnit> named = directory.named(List.of(after.unit(), after.owner()), Vietnam.today(clock));
        changes.record(AssignmentStepped.change(
                step,
                after,
                Objects.requireNonNull(named.get(after.unit())),
                Objects.requireNonNull(named.get(after.owner()))));
    }

    /**
     * The side for which the actor acts: 403 for whoever may not take this step. Who could act for either acts for the
     * assigner, unless the request is made for the holder.
     */
    private Side require(Action action, Assignment assignment) {
        UnitId assigner = plans.ownerOf(assignment.plan()).orElseThrow();
        boolean forHolder = action.isOf(Side.HOLDER)
                && !assigner.equals(assignment.owner())
                && actingUnit.named().filter(assignment.owner()::equals).isPresent();
        if (action.isOf(Side.ASSIGNER) && !forHolder) {
            for (Duty duty : new Duty[] {Duty.REVIEW, Duty.ISSUE}) {
                if (access.allows(duty, assigner)) {
                    access.require(duty, assigner);
                    return Side.ASSIGNER;
                }
            }
        }
        if (action.isOf(Side.HOLDER)) {
            access.require(Duty.WORK, assignment.owner());
            return Side.HOLDER;
        }
        access.require(Duty.REVIEW, assigner);
        return Side.ASSIGNER;
    }
}
