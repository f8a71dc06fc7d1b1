package vn.thac.task.assignment;

import vn.thac.directory.UnitId;
import vn.thac.directory.heir.Inheritance;

/**
 * What an heir has of the work of an ended unit.
 *
 * @param unit the heir
 * @param stage how it stands there
 */
public record InheritedLink(AssignmentId origin, AssignmentId heir, UnitId unit, Stage stage)
        implements Inheritance.Link {

    /** Done, or reported so. */
    @Override
    public boolean isDone() {
        return stage == Stage.CONFIRMED || stage == Stage.COMPLETED;
    }
}
