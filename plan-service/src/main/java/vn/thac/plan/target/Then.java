package vn.thac.plan.target;

import vn.thac.core.WireName;

/** What holds in the years after a milestone's own. */
public enum Then implements WireName {
    MAINTAIN,
    MAINTAIN_AND_IMPROVE
}
