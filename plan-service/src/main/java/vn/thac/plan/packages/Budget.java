package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Lists;

/** What the plan says about money, in its own words and in yearly steps; no sum is ever needed. */
public record Budget(
        @Nullable String section,
        List<String> sources,
        @Nullable String amount,
        @Nullable String procedure,
        @Nullable String land,
        List<String> priorityGroups,
        List<BudgetStep> steps,
        @Nullable String note) {

    public Budget {
        sources = Lists.orEmpty(sources);
        priorityGroups = Lists.orEmpty(priorityGroups);
        steps = Lists.orEmpty(steps);
    }
}
