package vn.thac.plan.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.ReportingLine.Deadline;

/**
 * Something asked above, beside what the plan below has for it.
 *
 * @param below null where it has nothing
 * @param proposed days that leave time at every tier, where a reporting day below does not
 */
public record Entry(Part part, Place above, @Nullable Place below, List<Deviation> deviations, List<TierDay> proposed) {

    /** By when one tier reports. */
    public record TierDay(Tier tier, Deadline deadline) {}

    /** Who reports by a day: the unit whose plan it is, those below it, and those below these. */
    public enum Tier implements vn.thac.core.WireName {
        UNIT,
        BELOW,
        FURTHER_BELOW
    }

    static Entry missing(Part part, Place above) {
        return new Entry(part, above, null, List.of(), List.of());
    }

    public Verdict verdict() {
        if (below == null) {
            return Verdict.MISSING;
        }
        return deviations.stream()
                .map(Deviation::verdict)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Verdict.COVERED);
    }
}
