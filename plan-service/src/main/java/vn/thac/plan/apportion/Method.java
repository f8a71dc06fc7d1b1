package vn.thac.plan.apportion;

import vn.thac.core.WireName;

/** By what a target is spread. */
public enum Method implements WireName {
    EQUAL,
    WEIGHTS,
    POPULATION,
    BASELINE,
    BY_HAND;

    /** Whether each unit comes with a figure, in proportion to which it gets its share. */
    public boolean needsFigures() {
        return this == WEIGHTS || this == POPULATION || this == BASELINE;
    }
}
