package vn.thac.plan.mandate;

import vn.thac.core.WireName;

/**
 * How a mandate stands on a day, in one word. The database says the same with {@code mandate_standing}
 * (MandateStandingIT holds the two together).
 */
public enum Standing implements WireName {
    OPEN,
    LATE,
    FULFILLED,
    EXCUSED,
    PASSED_ON,
    RECALLED
}
