package vn.thac.report.form;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers an indicator can have, as its definition says: a count is whole and not below zero, a change is any
 * number, a part is not more than its whole.
 *
 * @param overWhole whether a numerator may be larger than its denominator: done against planned
 * @param min the least value; of a quotient it is the quotient that is meant
 * @param decimals the most digits behind the point; null: as many as can be kept
 */
public record Values(
        @Schema(description = "Counted one by one; of a ratio or rate both its parts are")
        boolean whole,

        @Schema(description = "Whether it may be below zero; of a ratio or rate its parts may")
        boolean negative,

        boolean overWhole,
        @Nullable BigDecimal min,

        @Schema(description = "The greatest figure; absent where there is no bound") @Nullable
        BigDecimal max,

        @Nullable Integer decimals) {

    /** So many digits behind the point are kept. */
    static final int MOST_DECIMALS = 6;

    /** Where the definition says nothing: a part of a whole or a quotient is not negative, all else is any number. */
    static Values unsaid(Rule rule) {
        return new Values(false, !rule.needsParts(), rule != Rule.RATIO, null, null, MOST_DECIMALS);
    }

    /** The digits behind the point that a number may have. */
    int decimalsAllowed() {
        return whole ? 0 : decimals == null ? MOST_DECIMALS : Math.min(decimals, MOST_DECIMALS);
    }
}
