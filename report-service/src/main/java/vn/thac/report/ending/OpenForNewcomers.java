package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.report.expansion.ExpandRegime;
import vn.thac.report.expansion.RegimeMembers;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/** Lets units that began within a period and are meant by its regime, as it opened the period, owe the rest of it. */
@ApplicationScoped
class OpenForNewcomers {

    private static final Logger LOG = Logger.getLogger(OpenForNewcomers.class);

    @Inject
    EndingStore endings;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    ExpandRegime expandRegime;

    @Inject
    OpenObligations openObligations;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** One period of one regime; returns whether there was any to look at. */
    @Transactional
    public boolean openOne() {
        LocalDate today = Vietnam.today(clock);
        Optional<EndingStore.ToCheck> found = endings.toCheck(today);
        found.ifPresent(check -> {
            Regime regime = regimes.lock(check.regime()).orElseThrow();
            open(regime, periods.find(check.regime(), check.period()).orElseThrow(), today);
        });
        return found.isPresent();
    }

    private void open(Regime regime, OpenedPeriod period, LocalDate today) {
        acting.asSystem("open-for-newcomers", regime.issuer());
        RegimeMembers expanded = new RegimeMembers(expandRegime.within(regime, period.period(), today), List.of());
        Set<UnitId> begun = directory.find(expanded.members().keySet(), today).stream()
                .filter(unit -> unit.begins().isAfter(period.membersOn())
                        && !unit.begins().isAfter(period.to()))
                .map(KnownUnit::id)
                .collect(Collectors.toSet());
        expanded.byRelation().forEach((relation, units) -> {
            List<UnitId> newcomers = units.stream().filter(begun::contains).toList();
            if (!newcomers.isEmpty()) {
                openObligations.open(
                        regime.owed(period),
                        List.copyOf(directory.named(newcomers, today).values()),
                        relation,
                        today);
            }
        });
        if (!begun.isEmpty()) {
            LOG.infof("units began within regime=%s period=%s units=%s", regime.id(), period.period(), begun.size());
        }
    }
}
