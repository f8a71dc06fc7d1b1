package vn.thac.report.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;

/** What this service reads of {@code plan.programmes-linked.v1}. */
record ProgrammesLinkedPayload(PlanId planId, List<Link> targets) {

    /** The programme that a composite target counts; null as long as nobody knows. */
    record Link(String target, @Nullable UUID programme) {}
}
