package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;

/** What is owed under a plan and not handed in is waived when the plan's open work ends with it. */
@ApplicationScoped
public class WaiveWithPlan {

    /**
     * A plan that asks nothing any more.
     *
     * @param number of the document that ended it; {@code decidedOn} is its day
     */
    public record Ended(
            PlanId plan,
            UnitId issuer,
            String reason,
            @Nullable String number,
            @Nullable LocalDate decidedOn) {}

    @Inject
    DecisionStore decisions;

    @Inject
    DecideWithPlan decide;

    /** So many at most; returns how many. What somebody else has in hand just now is left for the next time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int waive(Ended ended, int limit) {
        DecideWithPlan.Grounds grounds =
                new DecideWithPlan.Grounds(ended.issuer(), ended.reason(), ended.number(), ended.decidedOn());
        List<ObligationId> owed = decisions.outstanding(ended.plan(), limit);
        if (!owed.isEmpty()) {
            decide.waive(owed, grounds);
        }
        return owed.size();
    }
}
