package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.report.ObligationId;
import vn.thac.report.regime.RegimeAccess;

/** Who may see an obligation, report under it as its owner, and review it. */
@ApplicationScoped
public class ObligationAccess {

    @Inject
    Access access;

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationListStore list;

    @Inject
    RegimeAccess regimes;

    /** The obligation, 404 unless the caller sees it. */
    public Obligation visible(ObligationId id) {
        Obligation owed = obligations.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        requireVisible(owed);
        return owed;
    }

    /** What is shown of an obligation that the caller sees, with what is asked to be told beside it. */
    public ObligationView view(Obligation owed, List<Include> include, LocalDate today) {
        return list.view(owed, include, today);
    }

    /** Refuses with 403 who may see it, with 404 who may not. */
    public void require(Duty duty, Obligation owed) {
        try {
            regimes.requireClaim(List.of(owed.owner()));
            access.require(duty, owed.owner());
        } catch (Refused refused) {
            requireVisible(owed);
            throw refused;
        }
    }

    /** The reviewing unit for which the actor may review; the first where there are several. */
    public UnitId requireReviewer(Obligation owed) {
        return deciding(owed, owed.reviewers());
    }

    /** The unit for which the actor may decide whether and when a report is owed: who reviews it, or the plan's issuer. */
    public UnitId requireDecider(Obligation owed, UnitId issuer) {
        return deciding(
                owed,
                Stream.concat(owed.reviewers().stream(), Stream.of(issuer))
                        .distinct()
                        .toList());
    }

    private UnitId deciding(Obligation owed, List<UnitId> units) {
        try {
            return regimes.actFor(Duty.REVIEW, units).orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
        } catch (Refused refused) {
            requireVisible(owed);
            throw refused;
        }
    }

    private void requireVisible(Obligation owed) {
        if (!list.isSeen(owed.id())) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }
}
