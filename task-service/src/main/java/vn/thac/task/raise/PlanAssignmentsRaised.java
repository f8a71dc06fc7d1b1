package vn.thac.task.raise;

import vn.thac.task.PlanId;

/**
 * Payload of {@code plan-assignments.raised.v1}: how far the work of a plan has been given out.
 *
 * @param raised new assignments of this chunk
 * @param total those of the plan so far
 */
record PlanAssignmentsRaised(PlanId planId, String party, int chunk, int chunks, int raised, long total) {

    static final String TYPE = "plan-assignments.raised.v1";
}
