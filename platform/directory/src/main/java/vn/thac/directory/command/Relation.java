package vn.thac.directory.command;

import vn.thac.core.WireName;

/** Whether something is an order (giao) or asked for (đề nghị). Of who is addressed as both, the order holds. */
public enum Relation implements WireName {
    ORDERED,
    REQUESTED;

    public Relation stronger(Relation other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
