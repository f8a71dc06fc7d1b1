package vn.thac.task.product;

import vn.thac.core.WireName;

/** How it stands with what an assignment is to produce. */
public enum ProductState implements WireName {
    RECEIVED,
    /** Not there, and the work goes on in time. */
    AWAITED,
    /** Not there, though the work is reported done or late. */
    MISSING
}
