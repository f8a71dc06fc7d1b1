package vn.thac.task.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Versioned;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Step;
import vn.thac.task.assignment.Step.Part;

/**
 * Payload of {@code assignments.amended.v1}, {@code assignments.recalled.v1} and what is told of the succession of units: what
 * an edition or the end of a plan, or the end of a unit, does at once to the work of one unit under it.
 *
 * @param owner who answers for it: the unit, or its heir
 * @param edition of the plan from which it follows; absent where the plan has ended
 * @param said why it is recalled; absent elsewhere
 * @param refersTo the document that amends the plan; absent elsewhere
 */
record AssignmentsStepped(
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refersTo,
        List<Stepped> assignments) {

    /**
     * Where one of them stands after it, as {@link AssignmentStepped} says it of one alone.
     *
     * @param role its part, where that can have become stronger by what it takes in; absent elsewhere
     * @param heirs what it is passed on to; absent elsewhere
     * @param origins what it takes in; absent elsewhere
     */
    record Stepped(
            AssignmentId assignmentId,
            long version,
            ItemKey item,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Role role,

            Relation relation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NamedUnit assigner,

            Stage state,
            @Nullable Deadline originalDue,
            @Nullable Deadline due,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer percent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant completedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant firstCompletedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Deadline asked,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Field> fields,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Part> heirs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Part> origins) {

        private static Stepped of(Step step, AssignmentStepped one, Role role, long version) {
            return new Stepped(
                    one.assignmentId(),
                    version,
                    one.item(),
                    step instanceof Step.Join ? role : null,
                    one.relation(),
                    one.assigner(),
                    one.state(),
                    one.originalDue(),
                    one.due(),
                    one.percent(),
                    one.completedAt(),
                    one.firstCompletedAt(),
                    one.asked(),
                    one.fields(),
                    step instanceof Step.PassOn passed ? passed.heirs() : null,
                    step instanceof Step.Join joined
                            ? joined.predecessors().stream().map(Part::of).toList()
                            : null);
        }
    }

    /**
     * The event of it.
     *
     * @param told of assignments of one unit, owner and plan, by steps that say the same
     * @param named those who hand them down, by their names of the day
     */
    static BulkChange change(List<TellSteps.Told> told, NamedUnit unit, NamedUnit owner, Map<UnitId, NamedUnit> named) {
        TellSteps.Told first = told.get(0);
        List<Stepped> stepped = told.stream()
                .map(one -> Stepped.of(
                        one.step(),
                        AssignmentStepped.of(
                                one.step(), one.after(), unit, owner, TellSteps.assigner(one.after(), named)),
                        one.after().holding().role(),
                        one.after().version()))
                .toList();
        return new BulkChange(
                "assignment",
                unit.id().value(),
                first.step().action().eventOfMany(),
                new AssignmentsStepped(
                        first.after().plan(),
                        unit,
                        owner,
                        first.step().edition(),
                        first.step().said(),
                        first.step().refersTo(),
                        stepped),
                stepped.stream()
                        .map(one -> new Versioned(one.assignmentId().value(), one.version(), one))
                        .toList());
    }
}
