package vn.thac.report.obligation;

import vn.thac.report.PlanId;

/**
 * Payload of {@code plan-obligations.opened.v1}: how far the obligations of a plan have come.
 *
 * @param opened how many in this batch
 * @param total how many for the plan so far
 */
record PlanObligationsOpened(PlanId planId, String regime, String period, int opened, int total) {

    static final String AGGREGATE = "plan-obligations";
    static final String TYPE = "plan-obligations.opened.v1";
}
