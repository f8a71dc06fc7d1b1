package vn.thac.task.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Versioned;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Step.Part;

/**
 * Payload of {@code assignments.raised.v1}: what one unit was given under one plan.
 *
 * @param on the day on which the unit stood for the addressee
 * @param owner who answers for it: the unit itself, as it is new
 */
public record AssignmentsRaised(
        PlanId planId, int edition, LocalDate on, NamedUnit unit, NamedUnit owner, List<Raised> assignments) {

    static final String TYPE = "assignments.raised.v1";

    /**
     * One of them.
     *
     * @param origins what units that have ended had of it; absent where it comes of nobody's
     */
    public record Raised(
            AssignmentId assignmentId,
            long version,
            ItemKey item,
            String kind,
            Role role,
            Relation relation,
            @Nullable Deadline due,
            Stage state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NamedUnit assigner,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Part> origins) {

        /** With what it came of, of units that have ended. */
        public Raised from(List<Assignment> predecessors) {
            List<Part> parts = predecessors.stream().map(Part::of).toList();
            return new Raised(assignmentId, version, item, kind, role, relation, due, state, assigner, parts);
        }

        /**
         * @param kind of its item: duty or task
         */
        public static Raised of(Assignment assignment, String kind) {
            return of(assignment, kind, null);
        }

        /**
         * @param assigner who hands it down; null: it is of the plan itself
         */
        public static Raised of(Assignment assignment, String kind, @Nullable NamedUnit assigner) {
            return new Raised(
                    assignment.id(),
                    assignment.version(),
                    assignment.item(),
                    kind,
                    assignment.holding().role(),
                    assignment.holding().relation(),
                    assignment.due(),
                    assignment.state().stage(),
                    assigner,
                    null);
        }
    }

    public static BulkChange change(PlanId plan, int edition, LocalDate on, NamedUnit unit, List<Raised> raised) {
        return new BulkChange(
                "assignment",
                unit.id().value(),
                TYPE,
                new AssignmentsRaised(plan, edition, on, unit, unit, raised),
                raised.stream()
                        .map(r -> new Versioned(r.assignmentId().value(), r.version()))
                        .toList());
    }
}
