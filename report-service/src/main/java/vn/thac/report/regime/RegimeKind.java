package vn.thac.report.regime;

import vn.thac.core.WireName;

/** What sort of report a regime asks for. */
public enum RegimeKind implements WireName {
    /** Opens by the calendar, where its frequency has periods. */
    PERIODIC,
    /** Owed when somebody asks. */
    AD_HOC,
    /** An interim or final review: by the calendar where it has a frequency, and when somebody asks. */
    REVIEW,
    /** Difficulties, as they come: nothing is owed. */
    DIFFICULTY
}
