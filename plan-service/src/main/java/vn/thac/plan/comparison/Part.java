package vn.thac.plan.comparison;

import vn.thac.core.WireName;

/** What of a plan is looked for in the plans below. */
public enum Part implements WireName {
    TARGET,
    DUTY,
    TASK,
    REPORTING
}
