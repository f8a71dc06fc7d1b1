package vn.thac.task.raise;

import vn.thac.core.event.Change;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.raise.PlanAssignmentsRaised.Count;

/**
 * Payload of {@code plan-assignments.handed-down.v1}: a chunk of those to whom an item is handed down has its assignments.
 *
 * @param raised new assignments of this chunk; in no total of the plan
 * @param all whether all whom the round names have theirs by now
 */
record PlanHandedDown(
        PlanId planId, int edition, ItemKey item, int round, int chunk, int chunks, long raised, boolean all) {

    static Change change(HandedDownPayload chunk, long raised, boolean all, Count after) {
        return new Change(
                "plan-assignments",
                chunk.planId().value(),
                after.sequence(),
                "plan-assignments.handed-down.v1",
                new PlanHandedDown(
                        chunk.planId(),
                        chunk.edition(),
                        chunk.item(),
                        chunk.round(),
                        chunk.chunk(),
                        chunk.chunks(),
                        raised,
                        all));
    }
}
