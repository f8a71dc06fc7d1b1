package vn.thac.report.review;

import vn.thac.core.WireName;

/** What became of a report version; its word is that of the state which the obligation is in from then on. */
public enum Outcome implements WireName {
    RETURNED,
    ACCEPTED,
    /** Taken back by the unit itself. */
    WITHDRAWN
}
