package vn.thac.desk.page.conformance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.PlanClient.Conformance;
import vn.thac.desk.page.service.PlanClient.Conformance.Above;
import vn.thac.desk.page.service.PlanClient.Conformance.Entry;
import vn.thac.desk.page.service.PlanClient.PlanView;

/**
 * A plan beside those above.
 *
 * @param mayExplain whether the reader drafts for its unit
 * @param waives the plans above for whose issuer the reader may waive
 * @param reason what was written and refused; empty where nothing was
 */
record Beside(
        PlanView plan,
        Conformance conformance,
        boolean mayExplain,
        Set<UUID> waives,
        String reason,
        @Nullable Problem problem) {

    Beside {
        waives = Set.copyOf(waives);
    }

    public boolean mayWaive(Above above) {
        return waives.contains(above.plan());
    }

    /** What falls short of it and was not waived. */
    public List<Entry> falling(Above above) {
        return above.entries().stream()
                .filter(each -> !"covered".equals(each.standing()) && each.waived() == null)
                .toList();
    }

    public List<Entry> waived(Above above) {
        return above.entries().stream().filter(each -> each.waived() != null).toList();
    }
}
