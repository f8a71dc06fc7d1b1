package vn.thac.report.obligation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;

/** Makes units owe a report: one obligation a unit, regime and period, however often it is asked to. */
@ApplicationScoped
public class OpenObligations {

    @Inject
    OpeningStore obligations;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    /** Returns how many are new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int of(Owed owed, Collection<UnitId> units, LocalDate membersOn) {
        Instant now = clock.instant();
        List<OpeningStore.Opened> opened = obligations.open(owed, units, membersOn, now);
        if (opened.isEmpty()) {
            return 0;
        }
        List<Change> facts = new ArrayList<>(opened.size() + 1);
        opened.forEach(o -> facts.add(
                new Change(ObligationOpened.AGGREGATE, o.id().value(), 1, ObligationOpened.TYPE, fact(owed, o))));
        var progress = obligations.countOpened(owed.plan(), opened.size());
        facts.add(new Change(
                PlanObligationsOpened.AGGREGATE,
                owed.plan().value(),
                progress.version(),
                PlanObligationsOpened.TYPE,
                new PlanObligationsOpened(
                        owed.plan(), owed.regimeKey(), owed.period(), opened.size(), progress.total())));
        changes.record(facts);
        meters.counter("obligations_opened_total").increment(opened.size());
        return opened.size();
    }

    private static ObligationOpened fact(Owed owed, OpeningStore.Opened opened) {
        return new ObligationOpened(
                opened.id(),
                owed.regime(),
                owed.plan(),
                opened.unit(),
                owed.period(),
                owed.due(),
                owed.form(),
                owed.formVersion(),
                opened.relation());
    }
}
