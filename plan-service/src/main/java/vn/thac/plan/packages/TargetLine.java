package vn.thac.plan.packages;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One milestone of one indicator, with the comparator exactly as strict as the plan says. */
public record TargetLine(
        String key,
        @Nullable String indicator,
        @Nullable String name,
        @Nullable String comparator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String then,
        @Nullable Boolean standing,
        @Nullable Boolean composite,
        @Nullable String programme,
        @Nullable String population,
        @Nullable String wording,
        @Nullable String scopePeriod,
        @Nullable String section,
        List<Origin> origins) {
    public TargetLine {
        origins = PlanPackage.orEmpty(origins);
    }

    public boolean isStanding() {
        return Boolean.TRUE.equals(standing);
    }

    public boolean isComposite() {
        return Boolean.TRUE.equals(composite);
    }
}
