package vn.thac.report;

import vn.thac.core.WireName;

/** The name of an obligation's state, as the database, the interface and the totals know it. */
public enum ReportState implements WireName {
    OPEN,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** The unit took its report back before anybody had reviewed it. */
    WITHDRAWN,
    /** The unit has ended and nothing was ever handed in: another answers for it, or it is closed. */
    UNIT_ENDED,
    /** By decision nothing is owed any more. */
    WAIVED,
    /** Nothing is owed any more, because the unit has ended. */
    CLOSED;

    /** Whether the figures of a report in this state enter the totals: a returned report's never do. */
    public boolean counts() {
        return this == SUBMITTED || this == ACCEPTED;
    }

    /** Whether a report is owed, and none that counts is there. */
    public boolean isOutstanding() {
        return isOwed() && !counts();
    }

    /** Whether a report is owed still, or was given. */
    public boolean isOwed() {
        return this != WAIVED && this != CLOSED;
    }
}
