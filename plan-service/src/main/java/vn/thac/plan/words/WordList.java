package vn.thac.plan.words;

import vn.thac.core.WireName;

/** The lists of words beside the kinds. */
public enum WordList implements WireName {
    AUTHORITY,
    URGENCY,
    SECRECY,
    BUDGET_STEP
}
