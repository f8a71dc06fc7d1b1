package vn.thac.report.decision;

import vn.thac.core.WireName;

/** What can be decided of an obligation. */
public enum DecisionKind implements WireName {
    /** Nothing is owed any more. */
    WAIVE,
    /** The same, because the unit has ended. */
    CLOSE,
    /** Due on another day; the first due date is kept. */
    MOVE,
    /** What was accepted is under review again; what was waived or closed is owed again. */
    REOPEN
}
