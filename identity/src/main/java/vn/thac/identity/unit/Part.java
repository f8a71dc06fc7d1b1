package vn.thac.identity.unit;

import vn.thac.core.WireName;

/** What of a unit goes over to a successor. */
public enum Part implements WireName {
    /** All of it. */
    WHOLE,
    /** A share of it; others have the rest. */
    SPLIT,
    /** One of its functions. */
    FUNCTION
}
