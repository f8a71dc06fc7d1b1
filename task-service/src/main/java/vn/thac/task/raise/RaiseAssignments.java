package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.thac.core.event.Changes;
import vn.thac.task.PlanId;

/**
 * Gives the members of a party what the party holds in the plan: one assignment for each unit and item, in one
 * transaction with its events. A chunk that comes again changes nothing.
 */
@ApplicationScoped
class RaiseAssignments {

    /** So many assignments or events go into one statement: more only costs memory. */
    private static final int PIECE = 5_000;

    @Inject
    RaiseStore store;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional
    void raise(List<ExpandedMembers> chunks) {
        Wave.of(chunks).forEach(this::raise);
    }

    private void raise(Wave wave) {
        Map<PlanId, Tally> tallies = store.lock(wave.plans());
        Map<ExpandedMembers, List<HeldItem>> held = store.held(wave.chunks());
        Map<PlanId, Map<Place, Held>> there = store.there(wave.chunks().stream()
                .filter(c -> tallies.get(c.planId()).total() > 0)
                .toList());
        List<Fallen> fallen = new ArrayList<>();
        for (ExpandedMembers chunk : wave.chunks()) {
            Fall fall = Fall.of(
                    held.getOrDefault(chunk, List.of()),
                    new LinkedHashSet<>(chunk.units()),
                    there.getOrDefault(chunk.planId(), Map.of()));
            fallen.add(new Fallen(
                    chunk, fall, tallies.get(chunk.planId()).plus(fall.fresh().size())));
        }
        keep(fallen);
    }

    private void keep(List<Fallen> all) {
        Set<ExpandedMembers> first = store.note(all);
        List<Fallen> effective = all.stream()
                .filter(f -> first.contains(f.chunk()) || !f.fall().isEmpty())
                .toList();
        var now = clock.instant();
        inPieces(effective.stream().flatMap(Fallen::fresh).toList(), piece -> store.insert(piece, now));
        store.strengthen(
                effective.stream().flatMap(f -> f.fall().stronger().stream()).toList());
        store.count(effective);
        inPieces(effective.stream().flatMap(Fallen::events).toList(), changes::record);
    }

    private static <T> void inPieces(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += PIECE) {
            work.accept(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
    }
}
