package vn.thac.plan.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the figure stood when the target was set; the year may be unsaid. */
public record Baseline(BigDecimal value, @Nullable Integer year) {

    Baseline substance() {
        return new Baseline(value.stripTrailingZeros(), year);
    }
}
