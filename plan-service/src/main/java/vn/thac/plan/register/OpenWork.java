package vn.thac.plan.register;

import vn.thac.core.WireName;

/** What becomes of open work where nothing asks it any more: it is to be finished, or not asked any more. */
public enum OpenWork implements WireName {
    STAYS,
    RECALLED
}
