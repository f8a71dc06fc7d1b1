package vn.thac.task.raise;

import vn.thac.core.event.Change;
import vn.thac.task.PlanId;

/**
 * Payload of {@code plan-assignments.raised.v1}: how far the work of a plan has been given out.
 *
 * @param edition that names the chunk's units
 * @param raised new assignments of this chunk
 * @param total those of the plan so far
 */
record PlanAssignmentsRaised(
        PlanId planId, int edition, String addressee, int chunk, int chunks, long raised, long total) {

    static final String TYPE = "plan-assignments.raised.v1";

    /** How many chunks of a plan were worked off, which is the sequence of these events, and what they brought. */
    record Count(long sequence, long total) {

        Count plus(long raised) {
            return new Count(sequence + 1, total + raised);
        }
    }

    static Change change(MembersExpandedPayload chunk, long raised, Count after) {
        return new Change(
                "plan-assignments",
                chunk.planId().value(),
                after.sequence(),
                TYPE,
                new PlanAssignmentsRaised(
                        chunk.planId(),
                        chunk.edition(),
                        chunk.addressee(),
                        chunk.chunk(),
                        chunk.chunks(),
                        raised,
                        after.total()));
    }
}
