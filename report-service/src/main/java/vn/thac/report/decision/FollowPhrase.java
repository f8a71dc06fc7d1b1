package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;

/**
 * A unit is taken out of those whom a phrase of a plan means: what it owes by that alone and has not handed in is waived.
 * Meant again, it owes that again; what somebody waived stays so.
 */
@ApplicationScoped
public class FollowPhrase {

    public static final String TYPE = "plan.phrase-decided.v1";

    /** A unit that reports by a rule of the plan. */
    public record Reporting(UnitId unit, String regime) {}

    @Inject
    DecisionStore decisions;

    @Inject
    DecideWithPlan decide;

    @Inject
    PlanEndStore planEnds;

    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOut(PlanId plan, List<Reporting> units, DecideWithPlan.Grounds grounds) {
        List<ObligationId> owed = decisions.owedBy(plan, units);
        if (!owed.isEmpty()) {
            decide.waive(owed, grounds);
        }
    }

    /** Nothing is owed again under a plan that asks nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(PlanId plan, List<Reporting> units, DecideWithPlan.Grounds grounds) {
        List<ObligationId> waived =
                planEnds.recalls(plan) ? List.of() : decisions.waivedBy("system:" + TYPE, plan, units);
        if (!waived.isEmpty()) {
            decide.reopen(waived, grounds);
        }
    }
}
