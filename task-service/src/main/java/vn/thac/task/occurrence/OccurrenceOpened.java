package vn.thac.task.occurrence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/**
 * Payload of {@code assignment.occurrence-opened.v1}: what recurs is to be done once more. What follows with it is told as of
 * any assignment.
 *
 * @param assignmentId the occurrence
 * @param seriesId the assignment of which it is one
 * @param assigner who hands it down to the unit and decides on it; absent: it is of the plan itself
 * @param from first day of its window, and {@code to} the last
 */
record OccurrenceOpened(
        AssignmentId assignmentId,
        AssignmentId seriesId,
        PlanId planId,
        ItemKey item,
        NamedUnit unit,
        NamedUnit owner,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NamedUnit assigner,
        Role role,
        Relation relation,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        Stage state) {

    static final String TYPE = "assignment.occurrence-opened.v1";
}
