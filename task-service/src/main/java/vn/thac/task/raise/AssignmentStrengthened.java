package vn.thac.task.raise;

import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;

/** Payload of {@code assignment.strengthened.v1}: another party of the duty gives the unit a stronger part in it. */
record AssignmentStrengthened(
        AssignmentId assignmentId, PlanId planId, ItemKey item, UnitId unit, Stage state, Holding before, Holding now) {

    static final String TYPE = "assignment.strengthened.v1";

    static AssignmentStrengthened of(PlanId plan, Fall.Stronger stronger) {
        return new AssignmentStrengthened(
                stronger.before().id(),
                plan,
                stronger.place().item(),
                stronger.place().unit(),
                stronger.before().stage(),
                stronger.before().holding(),
                stronger.holding());
    }
}
