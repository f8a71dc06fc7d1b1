package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.InHand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.Standing;

/** A further edition falls in turns, some of which crash: it asks all and nobody else, and tells whom it names anew once. */
class AmendedFanOutProperties {

    private static final UnitId ISSUER = UnitId.next();
    private static final LocalDate DAY = LocalDate.of(2024, 7, 23);
    private static final PlanId PLAN = PlanId.next();

    /** From where on how many units an edition names. */
    record Span(int from, int size) {}

    record Run(List<Span> before, List<Span> after, boolean tells, List<Boolean> crashes) {}

    @Property(tries = 40)
    void whatever_crashes_it_asks_as_its_text_says_and_tells_each_member_once(@ForAll("runs") Run run) {
        Terms old = terms(run.before());
        Terms now = terms(run.after());
        SortedMap<UnitId, Demand> before = demands(old);
        Map<UnitId, Mandate> there = new HashMap<>();
        before.forEach((unit, demand) -> there.put(unit, Mandate.raise(PLAN, 1, unit, demand, DAY)));
        Set<UnitId> raised = new HashSet<>(there.keySet());
        List<String> sent = run.tells() ? List.of("p0") : List.of();
        FanOut fanOut = FanOut.start(PLAN, 2, DAY, now, new Amends(1, Set.of(), sent, true, "15/QĐ"));
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        List<UnitId> told = new ArrayList<>();
        for (int turn = 0; !fanOut.hasEnded(); turn++) {
            assertTrue(turn < 500, "it never ends");
            FanOutTurn made = FanOutTurn.of(
                    fanOut,
                    Terms.Named::units,
                    () -> FanOutTurn.Expanded.of(now, Map.copyOf(members)),
                    standing(before, there),
                    Instant.EPOCH);
            if (turn < run.crashes().size() && run.crashes().get(turn)) {
                continue;
            }
            members.putAll(made.found());
            made.raised().forEach(mandate -> {
                assertTrue(raised.add(mandate.unit()), "raised twice");
                there.put(mandate.unit(), mandate);
            });
            if (made.asked() != null) {
                made.asked().after().forEach(mandate -> there.put(mandate.unit(), mandate));
            }
            made.sent().forEach(chunk -> {
                assertEquals("p0", chunk.addressee());
                told.addAll(chunk.units());
            });
            fanOut = made.next().counted(made.sent().size(), made.raised().size());
        }
        Map<UnitId, Demand> after = demands(now);
        there.forEach((unit, mandate) -> assertEquals(
                after.containsKey(unit) ? Standing.OPEN : Standing.RECALLED,
                mandate.state().on(DAY)));
        assertEquals(after.keySet(), open(there));
        assertEquals(run.tells() ? now.addressees().get(0).units() : List.of(), told);
        assertEquals(told.isEmpty() ? 0 : 1, fanOut.withMembers());
    }

    private static Set<UnitId> open(Map<UnitId, Mandate> there) {
        Set<UnitId> open = new HashSet<>();
        there.forEach((unit, mandate) -> {
            if (mandate.state().on(DAY) == Standing.OPEN) {
                open.add(unit);
            }
        });
        return open;
    }

    private static FanOutTurn.Standing standing(SortedMap<UnitId, Demand> before, Map<UnitId, Mandate> there) {
        return new FanOutTurn.Standing() {
            @Override
            public InHand inHand() {
                return InHand.AS_NAMED;
            }

            @Override
            public SortedMap<UnitId, Demand> before() {
                return before;
            }

            @Override
            public Map<UnitId, Mandate> mandates(Collection<UnitId> units) {
                Map<UnitId, Mandate> found = new HashMap<>(there);
                found.keySet().retainAll(Set.copyOf(units));
                return found;
            }
        };
    }

    private static SortedMap<UnitId, Demand> demands(Terms terms) {
        Map<String, List<UnitId>> members = new HashMap<>();
        terms.addressees().forEach(named -> members.put(named.key(), named.units()));
        return Expansion.of(terms, members).demands();
    }

    private static Terms terms(List<Span> spans) {
        List<Terms.Named> addressees = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            List<UnitId> units = new ArrayList<>();
            for (int n = 0; n < spans.get(i).size(); n++) {
                units.add(new UnitId(new UUID(1, spans.get(i).from() + n)));
            }
            addressees.add(new Terms.Named("p" + i, units, null));
            asked.add(new Asked("p" + i, Asks.OWN_PLAN, null, Relation.ORDERED, null, null, null));
        }
        return new Terms(ISSUER, addressees, asked, List.of(), List.of());
    }

    @Provide
    Arbitrary<Run> runs() {
        Arbitrary<Span> span = Combinators.combine(
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.integers().between(0, 2_500))
                .as(Span::new);
        Arbitrary<List<Span>> spans = span.list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        spans,
                        spans,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).list().ofMaxSize(8))
                .as(Run::new);
    }
}
