package vn.thac.plan.duty;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that the money of a plan takes each year: estimate, approve, allocate, settle (R68). It is its owner's work, every
 * year; who approves is said beside it, and its approving may be a step of its own.
 *
 * @param stream what the money is: recurrent spending, investment, ODA; steps of one stream belong together
 * @param step word of /v1/budget-steps
 * @param owner addressee whose work it is
 * @param approver addressee that approves it
 * @param windows days of the year it falls on, as written
 * @param amount only where the plan says one, in {@code unit}
 */
public record BudgetStep(
        String key,
        @Nullable String stream,
        String step,
        String text,
        @Nullable String owner,
        @Nullable String approver,
        List<String> sources,
        List<String> windows,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {

    public BudgetStep {
        sources = Lists.orEmpty(sources);
        windows = Lists.orEmpty(windows);
    }
}
