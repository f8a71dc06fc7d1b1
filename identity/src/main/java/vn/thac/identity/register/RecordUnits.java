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
import java.util.stream.IntStream;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.core.event.Versioned;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.identity.ClaimedUnit;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitsRecorded;

/** Writes changed units, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordUnits {

    /** What one event carries: some 500 kB, so that a reader takes a list of the country in 65 bites. */
    private static final int MOST_IN_AN_EVENT = 500;

    /** So many events are in memory at once, and as many again being written. */
    private static final int EVENTS_IN_A_TURN = 8;

    /** A unit as it now stands, one version after the one before, and what happened to it. */
    public record Changed(Unit unit, UnitChange change) {}

    /** Units to which the same happened, as many as one event tells. */
    record Happened(UnitChange change, List<Unit> units) {

        UnitsRecorded told() {
            return UnitsRecorded.of(change, units);
        }
    }

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

    /** The events of many units are dear to write, so the next ones are written while the database takes those before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        claimed.note();
        List<List<Happened>> turns = slices(EVENTS_IN_A_TURN, happened(changed));
        CompletableFuture<List<Written>> next = written(turns.get(0));
        store.write(changed.stream().map(Changed::unit).toList());
        for (int turn = 1; turn <= turns.size(); turn++) {
            List<Written> told = next.join();
            if (turn < turns.size()) {
                next = written(turns.get(turn));
            }
            known.keep(told.stream()
                    .flatMap(event -> event.told().units().stream())
                    .map(UnitsRecorded.State::facts)
                    .toList());
            changes.record(told.stream().map(RecordUnits::event).toList());
        }
    }

    /** What becomes an event: in the order of the list, as far as the same thing happened to them. */
    static List<Happened> happened(List<Changed> changed) {
        Map<UnitChange, List<Unit>> byChange = new EnumMap<>(UnitChange.class);
        changed.forEach(c ->
                byChange.computeIfAbsent(c.change(), k -> new ArrayList<>()).add(c.unit()));
        List<Happened> events = new ArrayList<>();
        byChange.forEach((change, units) ->
                slices(MOST_IN_AN_EVENT, units).forEach(some -> events.add(new Happened(change, some))));
        return events;
    }

    private static <T> List<List<T>> slices(int size, List<T> list) {
        return IntStream.range(0, (list.size() + size - 1) / size)
                .mapToObj(n -> list.subList(n * size, Math.min(list.size(), (n + 1) * size)))
                .toList();
    }

    private CompletableFuture<List<Written>> written(List<Happened> events) {
        return CompletableFuture.supplyAsync(
                () -> events.stream().map(Happened::told).map(this::written).toList());
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
