package vn.thac.report.form;

import vn.thac.core.WireName;

/** What a figure that is owed and not there means for a total, over units and over time. */
public enum Missing implements WireName {
    /** The total is of those who gave one. It is so where a definition says nothing. */
    LEFT_OUT,
    /** Nothing said is nothing there: once its due date is over, it counts as zero. */
    ZERO,
    /** Nobody knows: as long as one is wanting, there is no total. */
    UNKNOWN
}
