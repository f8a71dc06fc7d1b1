package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.plan.PlanStore;

/** The steps of the unit that has the assignment: from taking it on to reporting it done, in time or late. */
@ApplicationScoped
class WorkOnAssignment {

    @Inject
    TakeStep step;

    @Inject
    PlanStore plans;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    Assignment accept(AssignmentId id, @Nullable String ifMatch) {
        return step.take(id, ifMatch, new Step(Action.ACCEPT, Assignment::accept));
    }

    Assignment decline(AssignmentId id, @Nullable String ifMatch, Reason reason) {
        return step.take(id, ifMatch, new Step(Action.DECLINE, a -> a.decline(reason), reason.text()));
    }

    Assignment start(AssignmentId id, @Nullable String ifMatch) {
        return step.take(id, ifMatch, new Step(Action.START, Assignment::start));
    }

    Assignment progress(AssignmentId id, @Nullable String ifMatch, Progress progress) {
        return step.take(id, ifMatch, new Step(Action.PROGRESS, a -> a.progress(progress), progress.note()));
    }

    Assignment complete(AssignmentId id, @Nullable String ifMatch, String result, @Nullable String evidence) {
        Completion done = new Completion(clock.instant(), acting.actor().name(), result, evidence);
        return step.take(id, ifMatch, new Step(Action.COMPLETE, a -> a.complete(done), result, evidence));
    }

    /** Either side can say that the outside event has come; a due date only the assigner can set with it. */
    Assignment meetCondition(AssignmentId id, @Nullable String ifMatch, @Nullable String note, @Nullable Deadline due) {
        return step.take(id, ifMatch, new Step(Action.MEET_CONDITION, a -> meet(a, due), note));
    }

    private Assignment meet(Assignment waiting, @Nullable Deadline asked) {
        Deadline planned = plans.plannedDue(waiting.plan(), waiting.item()).orElse(null);
        if (asked != null && !asked.equals(planned) && !isAssigner(waiting)) {
            throw Refused.of(TaskRefusal.DUE_SET_BY_ASSIGNER_ONLY);
        }
        return waiting.meetCondition(asked == null ? planned : asked);
    }

    private boolean isAssigner(Assignment assignment) {
        return plans.issuerOf(assignment.plan())
                .filter(issuer -> access.allows(Duty.REVIEW, issuer) || access.allows(Duty.ISSUE, issuer))
                .isPresent();
    }
}
