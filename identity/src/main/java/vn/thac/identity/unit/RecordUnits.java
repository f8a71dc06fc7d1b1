package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.core.event.Versioned;
import vn.thac.directory.unit.KeepUnits;

/** Writes changed units, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordUnits {

    /** What one event carries: some 500 kB, so that a reader takes a list of the country in 65 bites. */
    private static final int MOST_IN_AN_EVENT = 500;

    /** A unit as it now stands, one version after the one before, and what happened to it. */
    public record Changed(Unit unit, UnitChange change) {}

    private final UnitStore store;
    private final KeepUnits known;
    private final Changes changes;

    @Inject
    RecordUnits(UnitStore store, KeepUnits known, Changes changes) {
        this.store = store;
        this.known = known;
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        store.write(changed.stream().map(Changed::unit).toList());
        List<UnitsRecorded> told = events(changed);
        known.keep(told.stream()
                .flatMap(event -> event.units().stream())
                .map(UnitsRecorded.State::facts)
                .toList());
        changes.record(told.stream().map(RecordUnits::event).toList());
    }

    /** In the order of the list, as far as the same thing happened to them. */
    static List<UnitsRecorded> events(List<Changed> changed) {
        Map<UnitChange, List<Unit>> byChange = new EnumMap<>(UnitChange.class);
        changed.forEach(c ->
                byChange.computeIfAbsent(c.change(), k -> new ArrayList<>()).add(c.unit()));
        List<UnitsRecorded> events = new ArrayList<>();
        byChange.forEach((change, units) -> {
            for (int from = 0; from < units.size(); from += MOST_IN_AN_EVENT) {
                events.add(
                        UnitsRecorded.of(change, units.subList(from, Math.min(units.size(), from + MOST_IN_AN_EVENT))));
            }
        });
        return events;
    }

    private static BulkChange event(UnitsRecorded told) {
        return new BulkChange(
                UnitsRecorded.AGGREGATE,
                told.units().get(0).id().value(),
                UnitsRecorded.TYPE,
                told,
                told.units().stream()
                        .map(unit -> new Versioned(unit.id(), unit.version()))
                        .toList());
    }
}
