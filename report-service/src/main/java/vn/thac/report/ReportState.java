package vn.thac.report;

import vn.thac.core.WireName;

/** The name of an obligation's state, as the database, the interface and the totals know it. */
public enum ReportState implements WireName {
    OPEN,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Whether the figures of a report in this state enter the totals: a returned report's never do. */
    public boolean counts() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
