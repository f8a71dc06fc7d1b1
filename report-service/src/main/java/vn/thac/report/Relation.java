package vn.thac.report;

import vn.thac.core.WireName;

/** Whether a unit was ordered to report or asked to; plan-service decides it when it issues, all others are told. */
public enum Relation implements WireName {
    ORDERED,
    REQUESTED;

    /** Of a unit that is addressed twice, the order holds. */
    public Relation or(Relation other) {
        return this == ORDERED ? this : other;
    }
}
