package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ReportSettings;
import vn.thac.report.obligation.OpenObligations;
import vn.thac.report.period.Period;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.Windows;

/** Opens the next period of a regime on its day: classes are expanded as they stand on that day. */
@ApplicationScoped
class OpenPeriods {

    private static final Logger LOG = Logger.getLogger(OpenPeriods.class);

    private final Windows windows = Windows.shipped();

    @Inject
    RegimeStore regimes;

    @Inject
    OpenObligations openObligations;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    ReportSettings settings;

    @Inject
    Clock clock;

    /** One period of one regime; returns whether there was any to open. */
    @Transactional
    public boolean openOne() {
        Optional<Regime> due = regimes.toOpen(Vietnam.today(clock));
        due.ifPresent(this::open);
        return due.isPresent();
    }

    private void open(Regime regime) {
        acting.asSystem("open-periods", regime.issuer());
        Schedule schedule = regime.schedule(windows);
        Term term = schedule.term(Period.of(String.valueOf(regime.nextPeriod())));
        LocalDate day = term.opens();
        regimes.openPeriod(regime.id(), term, day, false);
        OpenedPeriod period = regimes.period(regime.id(), term.period().key()).orElseThrow();
        int opened =
                openObligations.of(regime.owed(period, new Orders(settings.orders())), membersOn(regime, day), day);
        LOG.infof("period opened regime=%s period=%s obligations=%d", regime.id(), period.period(), opened);
        regimes.openNext(regime.id(), schedule.term(term.period().next()));
    }

    /** Who owes the regime on a day: classes by their rule, and the named units that still exist. */
    private Set<UnitId> membersOn(Regime regime, LocalDate day) {
        Set<UnitId> members = new LinkedHashSet<>();
        for (PartyRule party : regimes.parties(regime.plan())) {
            if (regime.who().contains(party.key())) {
                directory.find(party.units(), day).stream()
                        .filter(u -> u.existsOn(day))
                        .forEach(u -> members.add(u.id()));
                if (party.selector() != null) {
                    members.addAll(directory.select(party.selector(), day));
                }
            }
        }
        return members;
    }
}
