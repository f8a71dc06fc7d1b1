package vn.thac.report.period;

import java.util.Locale;

/** Where a regime's windows come from. */
public enum WindowRule {
    /** Decree 09/2019: from the 15th to the 14th. */
    DECREE,
    /** Calendar periods, as statistical reports use them. */
    CALENDAR,
    /** The plan says nothing: from the previous deadline to this one. */
    UNSTATED;

    public static WindowRule of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
