package vn.thac.task.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Dates;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;

/**
 * Payload of every event that tells of a step: where the assignment stands after it.
 *
 * @param unit who was given it, by its name of the day
 * @param owner who answers for it: the unit, or its heir
 * @param assigner who hands it down to the unit and decides on it; absent: it is of the plan itself
 * @param said the reason, result or note that went with the step; absent where there was none
 * @param refersTo the evidence of a completion, the decision of an extension; absent where there was none
 * @param percent the share told by a progress; absent elsewhere
 * @param completedAt when the work was reported done; absent while it is not
 * @param firstCompletedAt when it was reported done for the first time; absent until then
 * @param asked the due date that the holder asks for; absent where no extension is asked or was refused
 * @param granted whether an extension that was asked is granted; absent elsewhere
 * @param to the other unit that has it now; absent where it was not given to another
 * @param edition of the plan, where it follows from that
 * @param fields what that edition writes otherwise, as it was and as it is; absent elsewhere
 */
record AssignmentStepped(
        AssignmentId assignmentId,
        PlanId planId,
        ItemKey item,
        NamedUnit unit,
        NamedUnit owner,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NamedUnit assigner,
        Relation relation,
        Stage state,
        @Nullable Deadline originalDue,
        @Nullable Deadline due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refersTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer percent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant completedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant firstCompletedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Deadline asked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean granted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NamedUnit to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Field> fields) {

    static Change change(Step step, Assignment after, NamedUnit unit, NamedUnit owner, @Nullable NamedUnit assigner) {
        AssignmentStepped payload = of(step, after, unit, owner, assigner);
        return new Change(
                        "assignment",
                        after.id().value(),
                        after.version(),
                        step.action().event(),
                        payload)
                .keyedBy(after.unit().value());
    }

    static AssignmentStepped of(
            Step step, Assignment after, NamedUnit unit, NamedUnit owner, @Nullable NamedUnit assigner) {
        Completion done = after.state().completion();
        Dates.FirstReport first = after.dates().first();
        Dates.Asked asked = after.dates().asked();
        Progress told = after.state() instanceof State.Started started ? started.last() : null;
        return new AssignmentStepped(
                after.id(),
                after.plan(),
                after.item(),
                unit,
                owner,
                assigner,
                after.holding().relation(),
                after.state().stage(),
                after.originalDue(),
                after.due(),
                step.said(),
                step.refersTo(),
                told == null ? null : told.percent(),
                done == null ? null : done.at(),
                first == null ? null : first.at(),
                asked == null || !asked.open() ? null : asked.until(),
                granted(step),
                step instanceof Step.Give given ? given.to() : null,
                step.edition(),
                step instanceof Step.Amend amend ? amend.amendment().fields() : null);
    }

    private static @Nullable Boolean granted(Step step) {
        if (step instanceof Step.GrantExtension) {
            return true;
        }
        return step instanceof Step.RefuseExtension ? false : null;
    }
}
