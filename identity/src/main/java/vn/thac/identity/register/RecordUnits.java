package vn.thac.identity.register;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.core.event.Versioned;
import vn.thac.directory.unit.KeepUnits;
import vn.thac.identity.ClaimedUnit;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitsRecorded;

/** Writes changed units, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordUnits {

    /** What one event carries: some 500 kB, so that a reader takes a list of the country in 65 bites. */
    private static final int MOST_IN_AN_EVENT = 500;

    /** A unit as it now stands, one version after the one before, and what happened to it. */
    public record Changed(Unit unit, UnitChange change) {}

    /** An event, and its payload as it goes out. */
    private record Written(UnitsRecorded told, Json json) {}

    /** JSON that is written already. */
    private record Json(@JsonValue @JsonRawValue String text) {}

    private final UnitStore store;
    private final KeepUnits known;
    private final Changes changes;
    private final ClaimedUnit claimed;
    private final ObjectMapper mapper;

    @Inject
    RecordUnits(UnitStore store, KeepUnits known, Changes changes, ClaimedUnit claimed, ObjectMapper mapper) {
        this.store = store;
        this.known = known;
        this.changes = changes;
        this.claimed = claimed;
        this.mapper = mapper;
    }

    /** The events of many units are dear to write, so that is done while the database takes the units. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        claimed.note();
        CompletableFuture<List<Written>> events = CompletableFuture.supplyAsync(
                () -> events(changed).stream().map(this::written).toList());
        store.write(changed.stream().map(Changed::unit).toList());
        List<Written> told = events.join();
        known.keep(told.stream()
                .flatMap(event -> event.told().units().stream())
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

    private Written written(UnitsRecorded told) {
        try {
            return new Written(told, new Json(mapper.writeValueAsString(told)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event payload cannot be written", e);
        }
    }

    private static BulkChange event(Written event) {
        List<UnitsRecorded.State> units = event.told().units();
        return new BulkChange(
                UnitsRecorded.AGGREGATE,
                units.get(0).id().value(),
                UnitsRecorded.TYPE,
                event.json(),
                units.stream()
                        .map(unit -> new Versioned(unit.id(), unit.version()))
                        .toList());
    }
}
