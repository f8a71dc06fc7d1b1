package vn.thac.report.measure;

import org.jspecify.annotations.Nullable;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * What somebody wants a total of.
 *
 * @param window {@code 2024-12-15..2025-12-14}, or {@code unstated}; null for the one that is meant for the area
 * @param regime the regime whose own total is meant; null for all who are entitled to answer the form
 */
public record Asked(
        String form,
        Period period,
        @Nullable String window,
        @Nullable RegimeId regime) {

    /** The same of another period. */
    public Asked in(Period other) {
        return new Asked(form, other, window, regime);
    }

    public static Asked of(String form, Period period) {
        return new Asked(form, period, null, null);
    }
}
