package vn.thac.plan.register;

import vn.thac.core.WireName;

/** Where a plan is in its life, in one word; the database says the same in the column {@code life}. */
public enum Life implements WireName {
    DRAFT,
    /** With who signs: nobody changes it. */
    SUBMITTED,
    /** In force. */
    ISSUED,
    WITHDRAWN,
    CLOSED,
    SUPERSEDED;

    /** Whether it was ever in force. */
    public boolean isKnown() {
        return this == ISSUED || isOver();
    }

    /** Whether it was in force and is not any more. */
    public boolean isOver() {
        return this == WITHDRAWN || this == CLOSED || this == SUPERSEDED;
    }
}
