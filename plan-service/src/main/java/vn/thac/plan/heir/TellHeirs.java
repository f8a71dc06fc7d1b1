package vn.thac.plan.heir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.heir.Given.Came;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/** Writes what becomes of mandates by a succession, and tells it. All are held. */
@ApplicationScoped
class TellHeirs {

    private static final String TAKES = "Nhận từ đơn vị đã kết thúc";

    private final MandateStore mandates;
    private final HeirStore store;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    TellHeirs(MandateStore mandates, HeirStore store, Directory directory, Changes changes, Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /** What heirs have anew, or with their own. */
    void given(Given given) {
        List<Came> all = given.all().toList();
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        raise(given.raised(), now);
        write(given.joined(), now);
        write(given.reopened(), now);
        store.link(all.stream().flatMap(came -> came.links().stream()).toList());
        mandates.lookAgain(all.stream().map(came -> came.after().unit()).toList());
        Map<UnitId, NamedUnit> names = names(all.stream().map(Came::after).toList());
        List<UUID> ancestors = store.ancestors(all.get(0).after().plan());
        List<Change> told = new ArrayList<>();
        given.raised().forEach(came -> told.add(MandateEvents.raised(came.after(), names, ancestors, came.origins())));
        given.joined()
                .forEach(came ->
                        told.add(MandateEvents.joined(came.before(), came.after(), came.origins(), names, now)));
        given.reopened().forEach(came -> told.add(MandateEvents.reopened(came.after(), TAKES, names)));
        changes.record(told);
    }

    /** Those of one edition at once. */
    private void raise(List<Came> raised, Instant now) {
        Map<Integer, List<Mandate>> byEdition = new TreeMap<>();
        raised.forEach(came -> byEdition
                .computeIfAbsent(came.after().edition(), edition -> new ArrayList<>())
                .add(came.after()));
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory
                .find(raised.stream().map(came -> came.after().unit()).toList(), Vietnam.dayOf(now))
                .forEach(unit -> known.put(unit.id(), unit));
        byEdition.values().forEach(some -> mandates.raise(some, known, now));
    }

    private void write(List<Came> all, Instant now) {
        List<Came> otherwise = all.stream()
                .filter(came -> !came.after().demand().equals(came.before().demand()))
                .toList();
        mandates.ask(otherwise.stream().map(Came::after).toList(), now);
        mandates.write(all.stream()
                .filter(came -> !otherwise.contains(came))
                .map(Came::after)
                .toList());
    }

    /** Those that went on, each with those of its heirs. */
    void passedOn(Map<Mandate, List<Mandate>> passed, String reason) {
        mandates.write(List.copyOf(passed.keySet()));
        Map<UnitId, NamedUnit> names = names(passed.keySet());
        changes.record(passed.entrySet().stream()
                .map(one -> MandateEvents.passedOn(one.getKey(), one.getValue(), reason, names))
                .toList());
    }

    /** Those for which another answers, or again their unit. */
    void owned(List<Mandate> owned, String reason) {
        mandates.write(owned);
        mandates.lookAgain(owned.stream().map(Mandate::owner).toList());
        Map<UnitId, NamedUnit> names = names(owned);
        changes.record(owned.stream()
                .map(one -> MandateEvents.passedOn(one, List.of(), reason, names))
                .toList());
    }

    void recalled(List<Mandate> recalled, String reason) {
        mandates.write(recalled);
        Map<UnitId, NamedUnit> names = names(recalled);
        changes.record(recalled.stream()
                .map(one -> MandateEvents.recalled(one, reason, names))
                .toList());
    }

    /** Those that stand for fewer units than before. */
    void changed(List<AskAnew.Changed> changed) {
        Instant now = clock.instant();
        mandates.ask(changed.stream().map(AskAnew.Changed::after).toList(), now);
        Map<UnitId, NamedUnit> names =
                names(changed.stream().map(AskAnew.Changed::after).toList());
        changes.record(changed.stream()
                .map(one -> MandateEvents.changed(one.before(), one.after(), names, now))
                .toList());
    }

    /** Those that are their units' again, perhaps asked otherwise meanwhile. */
    void resumed(List<Mandate> resumed, String reason) {
        mandates.ask(resumed, clock.instant());
        Map<UnitId, NamedUnit> names = names(resumed);
        changes.record(resumed.stream()
                .map(one -> MandateEvents.resumed(one, reason, names))
                .toList());
    }

    private Map<UnitId, NamedUnit> names(Collection<Mandate> mandates) {
        Set<UnitId> units = new HashSet<>();
        mandates.forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        return units.isEmpty() ? Map.of() : directory.named(units, Vietnam.today(clock));
    }
}
