package vn.thac.directory.command;

import vn.thac.core.WireName;

/** Whether something is an order (giao) or asked for (đề nghị). */
public enum Relation implements WireName {
    ORDERED,
    REQUESTED
}
