package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.mandate.Mandate;

/** A fan-out turn by turn: a turn that crashes is lost with everything it made, and is worked out again. */
class FanOutProperties {

    private static final UnitId ISSUER = unit(0);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 23);

    /** What a plan asks of whom, and for each turn whether a crash takes it back. */
    record Run(Terms terms, List<Boolean> crashes) {}

    @Property(tries = 60)
    void however_often_it_crashes_each_addressee_has_one_mandate_as_the_expansion_says(@ForAll("runs") Run run) {
        Kept kept = carriedOut(run);
        Map<UnitId, Asks> raised = new HashMap<>();
        kept.mandates.forEach(mandate ->
                assertEquals(null, raised.put(mandate.unit(), mandate.demand().asks())));
        Map<UnitId, Asks> strongest = new HashMap<>();
        run.terms().asks().forEach(ask -> members(run.terms(), ask.addressee()).stream()
                .filter(unit -> !unit.equals(ISSUER))
                .forEach(unit ->
                        strongest.merge(unit, ask.asks(), (one, other) -> one.isStrongerThan(other) ? one : other)));
        assertEquals(strongest, raised);
    }

    @Property(tries = 60)
    void the_chunks_of_an_addressee_are_its_members_each_once(@ForAll("runs") Run run) {
        Kept kept = carriedOut(run);
        Map<String, List<UnitId>> sent = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (FanOutTurn.Chunk chunk : kept.chunks) {
            assertTrue(chunk.units().size() <= FanOut.CHUNK);
            assertEquals(numbers.merge(chunk.addressee(), 1, Integer::sum), chunk.number());
            sent.computeIfAbsent(chunk.addressee(), key -> new ArrayList<>()).addAll(chunk.units());
        }
        for (Terms.Named addressee : run.terms().addressees()) {
            List<UnitId> members = sent.getOrDefault(addressee.key(), List.of());
            assertEquals(addressee.units().size(), members.size());
            assertEquals(Set.copyOf(addressee.units()), Set.copyOf(members));
        }
    }

    @Property(tries = 60)
    void its_events_have_no_gap_and_it_tells_members_only_after_all_mandates(@ForAll("runs") Run run) {
        Kept kept = carriedOut(run);
        assertEquals(kept.chunks.size() + 1, kept.now.version());
        assertEquals(kept.mandates.size(), kept.now.mandates());
        assertEquals(kept.chunks.size(), kept.now.chunksSent());
        assertEquals(kept.mandates.size(), kept.raisedBeforeTheFirstChunk);
    }

    private static Kept carriedOut(Run run) {
        Kept kept = new Kept(FanOut.start(PlanId.next(), 1, DAY, run.terms()));
        for (int turn = 0; !kept.now.hasEnded(); turn++) {
            assertTrue(turn < 500, "it never ends");
            boolean crash = turn < run.crashes().size() && run.crashes().get(turn);
            FanOutTurn made = FanOutTurn.of(
                    kept.now,
                    Terms.Named::units,
                    () -> FanOutTurn.Expanded.of(kept.now.terms(), Map.copyOf(kept.members)));
            if (!crash) {
                kept.keep(made);
            }
        }
        return kept;
    }

    private static Set<UnitId> members(Terms terms, String addressee) {
        return terms.addressees().stream()
                .filter(named -> named.key().equals(addressee))
                .findFirst()
                .map(named -> Set.copyOf(named.units()))
                .orElseThrow();
    }

    @Provide
    Arbitrary<Run> runs() {
        Arbitrary<List<UnitId>> units = Arbitraries.integers()
                .between(0, 3_500)
                .flatMap(size -> Arbitraries.integers().between(0, 2_000).map(from -> {
                    List<UnitId> some = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        some.add(unit(from + i));
                    }
                    return some;
                }));
        Arbitrary<List<Asks>> asks = Arbitraries.of(Asks.class).list().ofMaxSize(2);
        Arbitrary<Terms> terms = Combinators.combine(units, asks)
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(FanOutProperties::terms);
        return Combinators.combine(terms, Arbitraries.of(true, false).list().ofMaxSize(12))
                .as(Run::new);
    }

    private static Terms terms(List<Map.Entry<List<UnitId>, List<Asks>>> drawn) {
        List<Terms.Named> addressees = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            String key = "p" + i;
            addressees.add(new Terms.Named(key, drawn.get(i).getKey(), null));
            drawn.get(i)
                    .getValue()
                    .forEach(asks -> asked.add(new Asked(key, asks, null, Relation.ORDERED, null, null, null)));
        }
        return new Terms(ISSUER, addressees, asked, List.of(), List.of());
    }

    private static UnitId unit(int n) {
        return new UnitId(new UUID(1, n));
    }

    /** What committed turns have left. */
    private static final class Kept {
        private final Map<String, List<UnitId>> members = new LinkedHashMap<>();
        private final List<Mandate> mandates = new ArrayList<>();
        private final List<FanOutTurn.Chunk> chunks = new ArrayList<>();
        private FanOut now;
        private int raisedBeforeTheFirstChunk;

        Kept(FanOut start) {
            now = start;
        }

        void keep(FanOutTurn turn) {
            Set<String> again = new HashSet<>(turn.found().keySet());
            again.retainAll(members.keySet());
            assertEquals(Set.of(), again, "expanded twice");
            members.putAll(turn.found());
            mandates.addAll(turn.raised());
            if (chunks.isEmpty()) {
                raisedBeforeTheFirstChunk = mandates.size();
            }
            chunks.addAll(turn.sent());
            int ended = turn.next().hasEnded() ? 1 : 0;
            now = turn.next().counted(turn.sent().size() + ended, turn.raised().size());
        }
    }
}
