package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.Windows;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/** Opens the next period of a regime on its day, for those whom its addressees mean that day; who is left out is said. */
@ApplicationScoped
class OpenPeriods {

    private static final Logger LOG = Logger.getLogger(OpenPeriods.class);

    private final Windows windows = Windows.shipped();

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    ExpandRegime expandRegime;

    @Inject
    ExpectNewcomers expectNewcomers;

    @Inject
    OpenObligations openObligations;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

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
        Term term = schedule.term(Objects.requireNonNull(regime.nextPeriod()));
        LocalDate day = term.opens();
        RegimeMembers expanded = expandRegime.expand(regime, day);
        List<PeriodStore.Opening> opening = List.of(new PeriodStore.Opening(regime, term, day));
        periods.open(opening, false);
        periods.leaveOut(regime.id(), term.period(), expanded.leftOut());
        expectNewcomers.expect(opening);
        Term next = schedule.term(term.period().next());
        regimes.openNext(regime.id(), next.period(), next.opens());
        OpenedPeriod period = periods.find(regime.id(), term.period()).orElseThrow();
        changes.record(new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version() + 1,
                PeriodOpened.TYPE,
                payload(regime, period, expanded)));
        expanded.byRelation()
                .forEach((relation, units) -> openObligations.open(
                        regime.owed(period),
                        List.copyOf(directory.named(units, day).values()),
                        relation,
                        day));
        LOG.infof(
                "period opened regime=%s period=%s obligations=%d leftOut=%d",
                regime.id(),
                period.period(),
                expanded.members().size(),
                expanded.leftOut().size());
    }

    private PeriodOpened payload(Regime regime, OpenedPeriod period, RegimeMembers expanded) {
        return new PeriodOpened(
                regime.id(),
                regime.plan(),
                regime.key(),
                period.period(),
                period.from(),
                period.to(),
                period.due(),
                period.membersOn(),
                expanded.members().size(),
                periods.named(
                        expanded.leftOut().stream()
                                .limit(PeriodOpened.MOST_LEFT_OUT)
                                .toList(),
                        period.membersOn()),
                expanded.leftOut().size());
    }
}
