package vn.thac.task.raise;

import vn.thac.core.event.Change;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;

/** Payload of {@code assignment.strengthened.v1}: another addressee of the duty gives the unit a stronger part in it. */
record AssignmentStrengthened(
        AssignmentId assignmentId,
        PlanId planId,
        ItemKey item,
        NamedUnit unit,
        NamedUnit owner,
        Relation relation,
        Stage state,
        Holding before,
        Holding now) {

    /**
     * @param owner who answers for it
     */
    static Change change(Raising.Strengthened one, NamedUnit owner) {
        Raising.Existing before = one.before();
        Raising.Naming naming = one.naming();
        Holding now = one.now();
        var payload = new AssignmentStrengthened(
                before.id(),
                naming.chunk().planId(),
                naming.part().item(),
                naming.unit(),
                owner,
                now.relation(),
                before.stage(),
                before.holding(),
                now);
        return new Change("assignment", before.id().value(), before.version() + 1, Action.STRENGTHEN.event(), payload)
                .keyedBy(naming.unit().id().value());
    }
}
