package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.expansion.AddresseeStore;
import vn.thac.report.expansion.MembershipStore;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/** Takes a chunk of an addressee's members: receivers are noted, and each running period is opened for who owes it. */
@ApplicationScoped
class TakeMembers {

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
    Directory directory;

    @Inject
    Changes changes;

    @Transactional(Transactional.TxType.MANDATORY)
    void take(MembersExpandedPayload chunk) {
        if (!addressees.needs(chunk.planId(), chunk.addressee())) {
            return;
        }
        List<UnitId> units = chunk.ids();
        memberships.keep(chunk.planId(), chunk.addressee(), chunk.on(), units);
        changes.record(regimes.addReceivers(chunk.planId(), chunk.addressee(), units).stream()
                .map(regime -> addressed(regime, chunk.on()))
                .toList());
        for (Regime regime : regimes.owedBy(chunk.planId(), chunk.addressee())) {
            for (OpenedPeriod period : periods.atIssue(regime.id())) {
                openObligations.open(
                        regime.owed(period), chunk.units(), regime.relationTo(chunk.addressee()), chunk.on());
            }
        }
    }

    private Change addressed(Regime regime, LocalDate on) {
        return new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version(),
                RegimeAddressed.TYPE,
                new RegimeAddressed(
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        named(regime.receivers(), on),
                        named(regime.consolidators(), on),
                        named(regime.reviewers(), on)));
    }

    private List<NamedUnit> named(List<UnitId> units, LocalDate on) {
        return List.copyOf(directory.named(units, on).values());
    }
}
