package vn.thac.task.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;

/**
 * Payload of every event that tells of a step: where the assignment stands after it.
 *
 * @param said the reason, result or note that went with the step; absent where there was none
 * @param refersTo the evidence of a completion, the decision of an extension; absent where there was none
 * @param percent the share told by a progress; absent elsewhere
 * @param completedAt when the work was reported done; absent while it is not
 */
record AssignmentStepped(
        AssignmentId assignmentId,
        PlanId planId,
        ItemKey item,
        UnitId unit,
        Stage state,
        @Nullable Deadline originalDue,
        @Nullable Deadline due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refersTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer percent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant completedAt) {

    private static final Map<Action, String> TYPES = Map.ofEntries(
            Map.entry(Action.ACCEPT, "assignment.accepted.v1"),
            Map.entry(Action.DECLINE, "assignment.declined.v1"),
            Map.entry(Action.START, "assignment.started.v1"),
            Map.entry(Action.PROGRESS, "assignment.progressed.v1"),
            Map.entry(Action.COMPLETE, "assignment.completed.v1"),
            Map.entry(Action.MEET_CONDITION, "assignment.condition-met.v1"),
            Map.entry(Action.CONFIRM, "assignment.confirmed.v1"),
            Map.entry(Action.SEND_BACK, "assignment.sent-back.v1"),
            Map.entry(Action.REASSIGN, "assignment.reassigned.v1"),
            Map.entry(Action.EXTEND, "assignment.extended.v1"),
            Map.entry(Action.RECALL, "assignment.recalled.v1"));

    static String typeOf(Action action) {
        return TYPES.get(action);
    }

    static AssignmentStepped of(Step step, Assignment after) {
        Completion done = after.state().completion();
        boolean told = after.state() instanceof State.Started started && started.last() != null;
        return new AssignmentStepped(
                after.id(),
                after.plan(),
                after.item(),
                after.unit(),
                after.state().stage(),
                after.originalDue(),
                after.due(),
                step.said(),
                step.refersTo(),
                told ? ((State.Started) after.state()).last().percent() : null,
                done == null ? null : done.at());
    }
}
