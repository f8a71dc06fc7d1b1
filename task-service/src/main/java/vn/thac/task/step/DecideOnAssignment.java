package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.State;

/** The steps of the unit whose plan gave the assignment: is it done, is it declined, has it more time, is it withdrawn. */
@ApplicationScoped
class DecideOnAssignment {

    @Inject
    TakeStep step;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    Assignment confirm(AssignmentId id, @Nullable String ifMatch) {
        State.Confirmation yes =
                new State.Confirmation(clock.instant(), acting.actor().name());
        return step.take(id, ifMatch, new Step(Action.CONFIRM, a -> a.confirm(yes)));
    }

    Assignment sendBack(AssignmentId id, @Nullable String ifMatch, Reason reason) {
        return step.take(id, ifMatch, new Step(Action.SEND_BACK, a -> a.sendBack(reason), reason.text()));
    }

    Assignment reassign(AssignmentId id, @Nullable String ifMatch) {
        return step.take(id, ifMatch, new Step(Action.REASSIGN, Assignment::reassign));
    }

    Assignment recall(AssignmentId id, @Nullable String ifMatch, Reason reason) {
        return step.take(id, ifMatch, new Step(Action.RECALL, a -> a.recall(reason), reason.text()));
    }

    Assignment extend(
            AssignmentId id, @Nullable String ifMatch, Deadline due, Reason reason, @Nullable String decision) {
        return step.take(id, ifMatch, new Step(Action.EXTEND, a -> a.extend(due), reason.text(), decision));
    }
}
