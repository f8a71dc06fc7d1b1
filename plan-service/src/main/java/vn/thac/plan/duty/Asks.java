package vn.thac.plan.duty;

import vn.thac.core.WireName;

/** What a mandate asks, the strongest first: where a unit is asked several things, the first of them counts. */
public enum Asks implements WireName {
    OWN_PLAN,
    COUNCIL_RESOLUTION,
    INTEGRATE,
    PASS_ON;

    public boolean isStrongerThan(Asks other) {
        return compareTo(other) < 0;
    }
}
