package vn.thac.plan.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The measurable part of a target: how the figure must stand to the value, in the unit that the text names.
 *
 * @param year by whose end it must be reached; null where it holds at all times
 * @param then what holds in the years after; null where the text falls silent
 */
public record Milestone(
        Comparator comparator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable Then then) {

    public boolean isMetBy(BigDecimal figure) {
        return comparator.holds(figure, value);
    }

    /** Whether the year's figure is measured by it: every year where it has none, else its own and those it reaches on to. */
    public boolean countsIn(int asked) {
        return year == null || asked == year || (then != null && asked > year);
    }
}
