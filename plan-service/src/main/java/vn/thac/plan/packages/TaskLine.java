package vn.thac.plan.packages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One task or solution; a task without any assignee is legal and shown as unassigned. */
public record TaskLine(
        String key,
        String summary,
        List<String> lead,
        List<String> coordinate,
        List<String> requested,
        @Nullable LocalDate due,
        @Nullable String recurrence,
        List<String> windows,
        List<String> duties,
        @Nullable String section,
        List<Origin> origins) {
    public TaskLine {
        lead = PlanPackage.orEmpty(lead);
        coordinate = PlanPackage.orEmpty(coordinate);
        requested = PlanPackage.orEmpty(requested);
        windows = PlanPackage.orEmpty(windows);
        duties = PlanPackage.orEmpty(duties);
        origins = PlanPackage.orEmpty(origins);
    }

    public boolean named() {
        return !lead.isEmpty() || !coordinate.isEmpty() || !requested.isEmpty();
    }
}
