package vn.thac.directory.command;

/** How a unit stands on a day to one that wants something of it. */
public enum Position {
    ITSELF,
    /** Under it, in the lines of command and of leadership: those it commands, the bodies it leads, and those below these. */
    BELOW,
    /** In its own place, or in one within, and of no higher level: sister units, bodies of other tracks, who leads it. */
    BESIDE,
    /** Of a higher level, or over a place that its own lies in. */
    ABOVE,
    /** In a branch that is not its own. */
    ELSEWHERE
}
