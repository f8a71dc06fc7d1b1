package vn.thac.task.plan;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/**
 * An edition of a plan whose work is still to follow.
 *
 * @param document number or title of the document that made it
 * @param owner who decides on what the plan gave
 * @param followedTo the last unit whose work has followed
 */
public record Edition(
        PlanId plan, int number, String document, @Nullable UnitId owner, UnitId followedTo) {

    private static final String AMENDED = "Sửa đổi, bổ sung theo ";

    /** In the words of who amended. */
    public String why() {
        return AMENDED + document;
    }
}
