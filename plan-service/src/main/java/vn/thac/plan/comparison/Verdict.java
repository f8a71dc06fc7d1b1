package vn.thac.plan.comparison;

import vn.thac.core.WireName;

/** How something asked above stands in the plan below. */
public enum Verdict implements WireName {
    COVERED,
    LATER,
    WEAKER,
    MISSING
}
