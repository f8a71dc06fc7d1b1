package vn.thac.report.period;

import vn.thac.core.WireName;

/** Where a regime's windows come from. */
public enum WindowRule implements WireName {
    /** Decree 09/2019: from the 15th to the 14th. */
    DECREE,
    /** Calendar periods, as statistical reports use them. */
    CALENDAR,
    /** The plan says nothing: from the previous deadline to this one. */
    UNSTATED
}
