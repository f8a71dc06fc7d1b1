package vn.thac.plan.target;

import vn.thac.core.WireName;

/** Which way a figure gets better: school attendance up, malnutrition down. */
public enum Direction implements WireName {
    UP,
    DOWN
}
