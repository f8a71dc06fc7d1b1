package vn.thac.report.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Figures;

/**
 * One version of a report that was found complete.
 *
 * @param version from 1, without a gap
 * @param late whether this version came after the due date
 */
record Report(
        int version,
        Instant submittedAt,
        String submittedBy,
        boolean late,
        @Nullable String narrative,
        Figures figures) {}
