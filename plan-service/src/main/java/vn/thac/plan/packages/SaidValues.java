package vn.thac.plan.packages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of the numbers that an indicator can be; what it leaves out follows from unit, name and rule.
 *
 * @param whole counted one by one; of a ratio or rate: both its parts are
 * @param negative may be below zero; of a ratio or rate: its parts may
 * @param overWhole of a ratio or rate: the numerator may be more than the denominator
 * @param decimals at most, 0 to 6
 */
public record SaidValues(
        @Nullable Boolean whole,
        @Nullable Boolean negative,
        @Nullable Boolean overWhole,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals) {

    public static final SaidValues NOTHING = new SaidValues(null, null, null, null, null, null);

    /** The same, with what another says where this one is silent. */
    public SaidValues or(SaidValues other) {
        return new SaidValues(
                whole == null ? other.whole : whole,
                negative == null ? other.negative : negative,
                overWhole == null ? other.overWhole : overWhole,
                min == null ? other.min : min,
                max == null ? other.max : max,
                decimals == null ? other.decimals : decimals);
    }
}
