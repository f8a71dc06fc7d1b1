package vn.thac.plan.handdown;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;

/**
 * {@code plan.handed-down.v1}: to whom the holders of an item hand it down, up to 1,000 units at a time. A round says all of
 * an item: whom its chunks together do not name gets it from nobody any more.
 *
 * @param item key of the duty or task
 * @param round counts, from 1, how often it was said of this item
 * @param chunk from 1; there is one also where nobody is left
 * @param on the day on which they stood so
 * @param recalls whether what is open of those who are not named any more is recalled; else it stays to be finished
 */
public record PlanHandedDown(
        UUID planId,
        int edition,
        String item,
        int round,
        int chunk,
        int chunks,
        LocalDate on,
        boolean recalls,
        List<Given> units) {

    public static final String TYPE = "plan.handed-down.v1";

    /** A unit, and the one that gives it the item: the assigner of what it gets. */
    public record Given(NamedUnit unit, NamedUnit by, Relation relation) {}
}
