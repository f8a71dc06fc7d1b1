package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.report.amend.EditionStore;
import vn.thac.report.expansion.AddresseeStore;
import vn.thac.report.expansion.MembershipStore;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/**
 * Takes a chunk of an addressee's members: receivers are noted, and each period that ran when its regime was opened, or
 * runs when a unit becomes a member later, is opened for who owes it. By a later edition than that of the regime they report from the next period on; those of an addressee
 * whom a later edition names anew bring nothing.
 */
@ApplicationScoped
class TakeMembers {

    @Inject
    PlanStore plans;

    @Inject
    EditionStore editions;

    @Inject
    AddresseeStore addressees;

    @Inject
    MembershipStore memberships;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    OpenObligations openObligations;

    @Inject
    TellAddressed tellAddressed;

    @Transactional(Transactional.TxType.MANDATORY)
    void take(MembersExpandedPayload chunk) {
        if (!addressees.needs(chunk.planId(), chunk.addressee())) {
            return;
        }
        if (plans.editionOf(chunk.planId()) < chunk.edition()) {
            throw new IllegalStateException("members of an edition that has not come in: " + chunk.planId());
        }
        List<UnitId> units = chunk.ids();
        memberships.keep(chunk.planId(), chunk.addressee(), chunk.edition(), chunk.on(), units);
        if (editions.isOutdated(chunk.planId(), chunk.addressee(), chunk.edition())) {
            return;
        }
        editions.nameAgain(chunk.planId(), chunk.addressee(), chunk.edition(), units);
        regimes.addReceivers(chunk.planId(), chunk.addressee(), units)
                .forEach(regime -> tellAddressed.tell(regime, chunk.on()));
        for (Regime regime : regimes.owedBy(chunk.planId(), chunk.addressee(), chunk.edition())) {
            for (OpenedPeriod period : periods.owedSince(regime.id(), chunk.on())) {
                openObligations.open(
                        regime.owed(period), chunk.units(), regime.relationTo(chunk.addressee()), chunk.on());
            }
        }
    }
}
