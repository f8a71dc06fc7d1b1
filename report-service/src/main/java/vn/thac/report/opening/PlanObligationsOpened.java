package vn.thac.report.opening;

import vn.thac.report.PlanId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code plan-obligations.opened.v1}: how far the obligations of a plan have come.
 *
 * @param opened how many in this batch
 * @param total how many for the plan so far
 */
record PlanObligationsOpened(PlanId planId, String regime, Period period, int opened, int total) {

    static final String AGGREGATE = "plan-obligations";
    static final String TYPE = "plan-obligations.opened.v1";
}
