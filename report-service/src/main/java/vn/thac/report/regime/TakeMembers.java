package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thac.report.ReportSettings;
import vn.thac.report.obligation.OpenObligations;

/** Takes a chunk of a party's members: receivers are noted, and each running period is opened for those who owe it. */
@ApplicationScoped
class TakeMembers {

    @Inject
    RegimeStore regimes;

    @Inject
    OpenObligations openObligations;

    @Inject
    ReportSettings settings;

    @Transactional(Transactional.TxType.MANDATORY)
    void of(MembersExpanded chunk) {
        if (!regimes.needs(chunk.planId(), chunk.party())) {
            return;
        }
        regimes.keepMembers(chunk.planId(), chunk.party(), chunk.on(), chunk.units());
        regimes.keepReceivers(chunk.planId(), chunk.party(), chunk.units());
        Orders orders = new Orders(settings.orders());
        for (Regime regime : regimes.owedBy(chunk.planId(), chunk.party())) {
            for (OpenedPeriod period : regimes.periodsAtIssue(regime.id())) {
                openObligations.of(regime.owed(period, orders), chunk.units(), chunk.on());
            }
        }
    }
}
