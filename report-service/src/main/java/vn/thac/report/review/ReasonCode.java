package vn.thac.report.review;

import vn.thac.core.WireName;

/** What sort of reason sends a report back. */
public enum ReasonCode implements WireName {
    IMPLAUSIBLE,
    INCONSISTENT,
    INCOMPLETE,
    WRONG_PERIOD,
    WRONG_DEFINITION,
    OTHER
}
