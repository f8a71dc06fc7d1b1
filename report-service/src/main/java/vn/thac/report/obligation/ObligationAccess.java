package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;

/** Who may see an obligation (the unit and who stands above or receives it), report under it, and review it. */
@ApplicationScoped
class ObligationAccess {

    @Inject
    Access access;

    /** Refuses with 403 who may see it, with 404 who may not. */
    void require(Duty duty, Obligation owed) {
        try {
            access.require(duty, owed.unit());
        } catch (Refused refused) {
            requireVisible(owed);
            throw refused;
        }
    }

    /** The reviewing unit for which the actor may review; the first where there are several. */
    UnitId requireReviewer(Obligation owed) {
        for (UnitId reviewer : owed.reviewers()) {
            if (access.allows(Duty.REVIEW, reviewer)) {
                access.require(Duty.REVIEW, reviewer);
                return reviewer;
            }
        }
        requireVisible(owed);
        throw Refused.of(CoreRefusal.NOT_PERMITTED);
    }

    void requireVisible(Obligation owed) {
        if (!access.allows(Duty.READ, owed.unit())
                && owed.reviewers().stream().noneMatch(u -> access.allows(Duty.READ, u))) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }
}
