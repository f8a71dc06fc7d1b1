package vn.thac.task.raise;

import java.time.LocalDate;
import java.util.List;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;

/**
 * A chunk of those to whom the holders of an item hand it down, read from {@code plan.handed-down.v1}.
 *
 * @param round says all of the item: whom its chunks together do not name gets it from nobody any more
 * @param recalls whether what is open of those is recalled
 */
record HandedDownPayload(
        PlanId planId,
        int edition,
        ItemKey item,
        int round,
        int chunk,
        int chunks,
        LocalDate on,
        boolean recalls,
        List<Given> units) {

    /** Who gets it, and from whom. */
    record Given(NamedUnit unit, NamedUnit by, Relation relation) {}
}
