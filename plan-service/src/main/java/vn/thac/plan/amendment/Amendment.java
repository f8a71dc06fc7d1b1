package vn.thac.plan.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.register.OpenWork;

/**
 * What a document does to a plan in force.
 *
 * @param document the one that amends
 * @param line key of its basis that says so
 * @param base the edition that the new text was made from
 * @param body the whole new text, as it was sent
 * @param edition the one that it made; null while it is a draft
 */
record Amendment(
        PlanId document,
        PlanId plan,
        String line,
        int base,
        OpenWork openWork,
        String body,
        List<PartChange> changes,
        @Nullable Integer edition) {

    /** What another document, drafted in its place, does to the plan. */
    Amendment by(PlanId other) {
        return new Amendment(other, plan, line, base, openWork, body, changes, null);
    }
}
