package vn.thac.plan.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.plan.amendment.Amending;
import vn.thac.plan.ending.Done;
import vn.thac.plan.register.Plan;

/**
 * A plan that was just issued, and what is allowed in it but should be known.
 *
 * @param amending what it did to another plan, where it has
 * @param superseded what the end of each plan came to that it replaces
 */
public record InForce(
        Plan.Issued plan, List<Fault> warnings, @Nullable Amending amending, List<Done> superseded) {

    public InForce(Plan.Issued plan, List<Fault> warnings) {
        this(plan, warnings, null, List.of());
    }
}
