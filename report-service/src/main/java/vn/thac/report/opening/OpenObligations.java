package vn.thac.report.opening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;
import vn.thac.report.opening.OpeningStore.Brought;
import vn.thac.report.opening.OpeningStore.OfPeriod;
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

    /** What some units are to owe, by the relation that they have on the day on which they were found. */
    public record Opening(Owed owed, List<NamedUnit> units, Relation relation, LocalDate on) {

        private Map<UnitId, NamedUnit> named() {
            Map<UnitId, NamedUnit> named = new LinkedHashMap<>();
            units.forEach(unit -> named.put(unit.id(), unit));
            return named;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Owed owed, List<NamedUnit> units, Relation relation, LocalDate on) {
        open(List.of(new Opening(owed, units, relation, on)));
    }

    /** Of many regimes and periods, each of them once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(List<Opening> all) {
        Set<PlanId> recalled = all.isEmpty() ? Set.of() : planEnds.recalled(plans(all));
        List<Opening> openings = all.stream()
                .filter(one ->
                        !one.units().isEmpty() && !recalled.contains(one.owed().plan()))
                .toList();
        if (openings.isEmpty()) {
            return;
        }
        List<Opened> opened = obligations.open(placed(openings), clock.instant());
        Map<OfPeriod, List<Opened>> of = opened.stream().collect(groupingBy(Opened::of));
        List<Done> done = new ArrayList<>();
        openings.forEach(one -> done.add(done(one, of.getOrDefault(OfPeriod.of(one.owed()), List.of()))));
        count(done);
        changes.record(done.stream().flatMap(one -> one.made().stream()).toList());
        meters.counter("obligations_opened_total").increment(opened.size());
    }

    /** What came of an opening, and is told. */
    private record Done(Opening opening, int opened, List<Change> made) {}

    private Done done(Opening opening, List<Opened> its) {
        Owed owed = opening.owed();
        Map<UnitId, NamedUnit> named = opening.named();
        Map<UnitId, Opened> opened = new HashMap<>();
        its.forEach(one -> opened.put(one.unit(), one));
        List<Change> made = new ArrayList<>();
        named.forEach((id, unit) -> {
            Opened one = opened.get(id);
            if (one != null) {
                made.add(
                        new Change(AGGREGATE, one.id().value(), 1, ObligationOpened.TYPE, payload(opening, one, unit)));
            }
        });
        if (opened.size() < named.size()) {
            obligations.markAgain(owed, named.keySet());
            obligations
                    .strengthen(owed, named.keySet(), opening.relation())
                    .forEach(one -> made.add(strengthened(opening, one, named(one.unit(), named))));
        }
        return new Done(opening, opened.size(), made);
    }

    /** Each opening that brought any tells how far its plan has come by it. */
    private void count(List<Done> done) {
        Map<PlanId, List<Done>> ofPlans = done.stream()
                .filter(one -> one.opened() > 0)
                .collect(groupingBy(one -> one.opening().owed().plan(), LinkedHashMap::new, toList()));
        if (ofPlans.isEmpty()) {
            return;
        }
        List<Brought> brought = new ArrayList<>();
        ofPlans.forEach((plan, its) -> brought.add(new Brought(plan, its.size(), sum(its))));
        obligations.count(brought).forEach((plan, after) -> {
            List<Done> its = ofPlans.getOrDefault(plan, List.of());
            long version = after.version() - its.size();
            int total = after.total() - sum(its);
            for (Done one : its) {
                total += one.opened();
                one.made().add(progress(one, ++version, total));
            }
        });
    }

    private static int sum(List<Done> done) {
        return done.stream().mapToInt(Done::opened).sum();
    }

    private static Change progress(Done done, long version, int total) {
        Owed owed = done.opening().owed();
        return new Change(
                PlanObligationsOpened.AGGREGATE,
                owed.plan().value(),
                version,
                PlanObligationsOpened.TYPE,
                new PlanObligationsOpened(owed.plan(), owed.regimeKey(), owed.period(), done.opened(), total));
    }

    private static Set<PlanId> plans(List<Opening> all) {
        return all.stream().map(one -> one.owed().plan()).collect(toSet());
    }

    /** With the places of the units; these are asked once a day. */
    private List<OpeningStore.Opening> placed(List<Opening> openings) {
        Map<LocalDate, Set<UnitId>> units = new HashMap<>();
        openings.forEach(one -> units.computeIfAbsent(one.on(), day -> new LinkedHashSet<>())
                .addAll(one.named().keySet()));
        Map<LocalDate, Map<UnitId, KnownUnit>> known = new HashMap<>();
        units.forEach((day, ids) ->
                known.put(day, directory.find(ids, day).stream().collect(toMap(KnownUnit::id, Function.identity()))));
        return openings.stream()
                .map(one -> new OpeningStore.Opening(
                        one.owed(),
                        placed(one.named().keySet(), known.getOrDefault(one.on(), Map.of())),
                        one.relation(),
                        one.on()))
                .toList();
    }

    private static List<OpeningStore.Member> placed(Set<UnitId> units, Map<UnitId, KnownUnit> known) {
        return units.stream()
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

    private Change strengthened(Opening opening, Strengthened obligation, NamedUnit unit) {
        Owed owed = opening.owed();
        NamedUnit owner =
                obligation.owner().equals(unit.id()) ? unit : directory.named(obligation.owner(), opening.on());
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
                        opening.relation()));
    }

    private static ObligationOpened payload(Opening opening, Opened opened, NamedUnit unit) {
        Owed owed = opening.owed();
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
                opening.relation(),
                opening.on(),
                owed.subject());
    }
}
