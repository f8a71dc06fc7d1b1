package vn.thac.report.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.form.Figures;

/**
 * One version of a report that was found complete.
 *
 * @param version from 1, without a gap
 * @param late whether this version came after the due date
 * @param reason why it differs in what was not returned, restates or reopens
 */
public record Report(
        int version,
        Instant submittedAt,
        String submittedBy,
        boolean late,
        @Nullable String narrative,
        Figures figures,
        @Nullable Origin origin,
        @Nullable String reason) {

    /** Where a version comes from that nobody handed in anew. */
    public enum Origin implements WireName {
        /** A restatement that was accepted. */
        RESTATED,
        /** The version before, under review again. */
        REOPENED
    }
}
