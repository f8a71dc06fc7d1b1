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
import java.util.Objects;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanEndStore;
import vn.thac.report.opening.OpeningStore.Opened;
import vn.thac.report.opening.OpeningStore.Strengthened;

/**
 * Makes units owe a report: one obligation a unit, regime and period, however often it is asked to; told again with a
 * stronger relation, it has that one from then on. Under a plan that asks nothing any more nobody comes to owe.
 */
@ApplicationScoped
public class OpenObligations {

    /** The type of an obligation's aggregate with all that comes of it; it names the topic. */
    public static final String AGGREGATE = "report";

    private static final String NOT_KNOWN_YET = "?";

    @Inject
    OpeningStore obligations;

    @Inject
    PlanEndStore planEnds;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Owed owed, List<NamedUnit> units, Relation relation, LocalDate on) {
        if (planEnds.recalls(owed.plan())) {
            return;
        }
        Map<UnitId, NamedUnit> named = new LinkedHashMap<>();
        units.forEach(u -> named.put(u.id(), u));
        List<Opened> opened = obligations.open(owed, placed(named, on), relation, on, clock.instant());
        List<Change> made = new ArrayList<>();
        for (Opened o : opened) {
            made.add(new Change(
                    AGGREGATE,
                    o.id().value(),
                    1,
                    ObligationOpened.TYPE,
                    payload(owed, o, named(o.unit(), named), relation, on)));
        }
        if (opened.size() < named.size()) {
            obligations.markAgain(owed, named.keySet());
            obligations
                    .strengthen(owed, named.keySet(), relation)
                    .forEach(o -> made.add(strengthened(owed, o, named(o.unit(), named), relation, on)));
        }
        if (!opened.isEmpty()) {
            made.add(progress(owed, opened.size()));
            meters.counter("obligations_opened_total").increment(opened.size());
        }
        changes.record(made);
    }

    private Change progress(Owed owed, int opened) {
        OpeningStore.Count progress = obligations.countOpened(owed.plan(), opened);
        return new Change(
                PlanObligationsOpened.AGGREGATE,
                owed.plan().value(),
                progress.version(),
                PlanObligationsOpened.TYPE,
                new PlanObligationsOpened(owed.plan(), owed.regimeKey(), owed.period(), opened, progress.total()));
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

    private static NamedUnit named(UnitId unit, Map<UnitId, NamedUnit> named) {
        return Objects.requireNonNull(named.get(unit), "only who was given is opened");
    }

    private Change strengthened(Owed owed, Strengthened obligation, NamedUnit unit, Relation relation, LocalDate on) {
        NamedUnit owner = obligation.owner().equals(unit.id()) ? unit : directory.named(obligation.owner(), on);
        return new Change(
                AGGREGATE,
                obligation.id().value(),
                obligation.version(),
                ObligationStrengthened.TYPE,
                new ObligationStrengthened(
                        obligation.id(),
                        owed.regime(),
                        owed.regimeKey(),
                        owed.plan(),
                        unit,
                        owner,
                        owed.period(),
                        relation));
    }

    private static ObligationOpened payload(Owed owed, Opened opened, NamedUnit unit, Relation relation, LocalDate on) {
        return new ObligationOpened(
                opened.id(),
                owed.regime(),
                owed.regimeKey(),
                owed.plan(),
                unit,
                unit,
                owed.period(),
                owed.due(),
                owed.form(),
                owed.formVersion(),
                relation,
                on,
                owed.subject());
    }
}
