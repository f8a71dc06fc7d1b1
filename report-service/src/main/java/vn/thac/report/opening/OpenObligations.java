package vn.thac.report.opening;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;

/** Makes units owe a report: one obligation a unit, regime and period, however often it is asked to. */
@ApplicationScoped
public class OpenObligations {

    /** The type of an obligation's aggregate with all that comes of it; it names the topic. */
    public static final String AGGREGATE = "report";

    private static final String NOT_KNOWN_YET = "?";

    @Inject
    OpeningStore obligations;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    /** Returns how many are new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int open(Owed owed, List<NamedUnit> units, Relation relation, LocalDate on) {
        Map<UnitId, NamedUnit> named = new LinkedHashMap<>();
        units.forEach(u -> named.put(u.id(), u));
        List<OpeningStore.Opened> opened = obligations.open(owed, placed(named, on), relation, on, clock.instant());
        if (opened.isEmpty()) {
            return 0;
        }
        List<Change> made = new ArrayList<>(opened.size() + 1);
        opened.forEach(o -> made.add(new Change(
                AGGREGATE,
                o.id().value(),
                1,
                ObligationOpened.TYPE,
                payload(owed, o, named.getOrDefault(o.unit(), unnamed(o.unit())), relation, on))));
        OpeningStore.Count progress = obligations.countOpened(owed.plan(), opened.size());
        made.add(new Change(
                PlanObligationsOpened.AGGREGATE,
                owed.plan().value(),
                progress.version(),
                PlanObligationsOpened.TYPE,
                new PlanObligationsOpened(
                        owed.plan(), owed.regimeKey(), owed.period(), opened.size(), progress.total())));
        changes.record(made);
        meters.counter("obligations_opened_total").increment(opened.size());
        return opened.size();
    }

    private List<OpeningStore.Member> placed(Map<UnitId, NamedUnit> units, LocalDate on) {
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory.find(units.keySet(), on).forEach(u -> known.put(u.id(), u));
        return units.keySet().stream()
                .map(id -> {
                    KnownUnit unit = known.get(id);
                    return unit == null
                            ? new OpeningStore.Member(id, null, NOT_KNOWN_YET)
                            : new OpeningStore.Member(id, unit.area(), unit.level());
                })
                .toList();
    }

    private static NamedUnit unnamed(UnitId unit) {
        return new NamedUnit(unit, null, unit.toString());
    }

    private static ObligationOpened payload(
            Owed owed, OpeningStore.Opened opened, NamedUnit unit, Relation relation, LocalDate on) {
        return new ObligationOpened(
                opened.id(),
                owed.regime(),
                owed.regimeKey(),
                owed.plan(),
                unit,
                opened.unit(),
                owed.period(),
                owed.due(),
                owed.form(),
                owed.formVersion(),
                relation,
                on);
    }
}
