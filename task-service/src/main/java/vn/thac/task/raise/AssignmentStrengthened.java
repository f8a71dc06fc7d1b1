package vn.thac.task.raise;

import vn.thac.core.event.Change;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;

/** Payload of {@code assignment.strengthened.v1}: another addressee of the duty gives the unit a stronger part in it. */
record AssignmentStrengthened(
        AssignmentId assignmentId,
        PlanId planId,
        ItemKey item,
        NamedUnit unit,
        Relation relation,
        Stage state,
        Holding before,
        Holding now) {

    static final String TYPE = "assignment.strengthened.v1";

    static Change change(Raising.Strengthened one) {
        Raising.Existing before = one.before();
        Raising.Naming naming = one.naming();
        Holding now = naming.part().holding();
        var payload = new AssignmentStrengthened(
                before.id(),
                naming.chunk().planId(),
                naming.part().item(),
                naming.unit(),
                now.relation(),
                before.stage(),
                before.holding(),
                now);
        return new Change("assignment", before.id().value(), before.version() + 1, TYPE, payload)
                .keyedBy(naming.unit().id().value());
    }
}
