package vn.thac.task.raise;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/** Payload of {@code assignment.raised.v1}: a unit was given a duty or task. */
record AssignmentRaised(
        AssignmentId assignmentId,
        PlanId planId,
        ItemKey item,
        UnitId unit,
        Role role,
        Relation relation,
        @Nullable Deadline due,
        Stage state) {

    static final String TYPE = "assignment.raised.v1";

    static AssignmentRaised of(PlanId plan, Fall.Fresh fresh) {
        HeldItem held = fresh.item();
        return new AssignmentRaised(
                fresh.id(),
                plan,
                held.item(),
                fresh.unit(),
                held.holding().role(),
                held.holding().relation(),
                held.firstDue(),
                held.firstState().stage());
    }
}
