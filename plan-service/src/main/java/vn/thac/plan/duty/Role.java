package vn.thac.plan.duty;

import vn.thac.core.WireName;

/** The part that a unit plays in a duty or task; where the text says none, it performs. */
public enum Role implements WireName {
    LEAD,
    COORDINATE,
    STANDING,
    CONSOLIDATE,
    ADVISE,
    SUPERVISE,
    PERFORM
}
