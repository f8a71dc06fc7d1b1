package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;

/**
 * A draft that goes on with one of a unit that has ended carries what that carried, made from the same edition. It is a draft
 * whatever is wrong with the new text by now: who issues it is refused, and may put another one before.
 */
@ApplicationScoped
public class ContinueAmendment {

    private final AmendmentStore amendments;
    private final AmendPlan amend;
    private final Clock clock;

    ContinueAmendment(AmendmentStore amendments, AmendPlan amend, Clock clock) {
        this.amendments = amendments;
        this.amend = amend;
        this.clock = clock;
    }

    /** Returns what should be known before issuing it: also what it would be refused for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Fault> of(PlanId before, Plan.Draft draft, PlanPackage text) {
        Optional<Amendment> carried = amendments.of(before);
        if (carried.isEmpty()) {
            return List.of();
        }
        amendments.keep(carried.get().by(draft.id()));
        try {
            DocumentDate today = DocumentDate.ofDay(Vietnam.today(clock));
            return amend.prepare(draft, text, today).map(Amending::warnings).orElse(List.of());
        } catch (Refused notAsItStands) {
            return notAsItStands.faults().stream()
                    .map(fault ->
                            fault.pointer().isEmpty() ? new Fault(fault.refusal(), "/amendment", fault.args()) : fault)
                    .toList();
        }
    }
}
