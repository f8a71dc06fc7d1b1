package vn.thac.plan.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the figure stood when the target was set; the year may be unsaid. */
public record Baseline(
        @Schema(description = "The figure, in the unit of the target; where that wants a change, of its indicator")
        BigDecimal value,

        @Schema(description = "Of which year it is; absent where the plan doesn't say") @Nullable
        Integer year) {

    Baseline substance() {
        return new Baseline(value.stripTrailingZeros(), year);
    }
}
