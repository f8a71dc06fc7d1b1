package vn.thac.report.restate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Figures;

/**
 * A correction of an accepted report.
 *
 * @param number the so-manieth of its obligation
 * @param reportVersion which it corrects
 * @param decision null while it waits
 */
record Restatement(
        int number,
        int reportVersion,
        Instant at,
        String by,
        String reason,
        @Nullable String narrative,
        Figures figures,
        @Nullable Decided decision) {

    /** What became of it. */
    record Decided(
            Outcome outcome,
            Instant at,
            String by,
            @Nullable String reason) {}

    /** How it ends. */
    enum Outcome implements vn.thac.core.WireName {
        /** It is the report from then on. */
        ACCEPTED,
        REFUSED,
        /** Taken back by the unit itself. */
        WITHDRAWN
    }
}
