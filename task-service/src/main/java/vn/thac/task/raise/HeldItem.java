package vn.thac.task.raise;

import org.jspecify.annotations.Nullable;
import vn.thac.task.ItemKey;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.State;

/** An item of the plan that the party holds, with the strongest part it has in it. */
record HeldItem(
        ItemKey item,
        Holding holding,
        @Nullable Deadline planned,
        @Nullable String waitsFor) {

    State firstState() {
        return waitsFor == null ? new State.Assigned() : new State.Waiting(waitsFor);
    }

    /** What waits for an outside event has no due date until that has come. */
    @Nullable
    Deadline firstDue() {
        return waitsFor == null ? planned : null;
    }
}
