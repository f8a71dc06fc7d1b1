package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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

/** Sequences of editions that ask some of a few units something, each carried out in pieces, some of them twice. */
class AskAnewProperties {

    private static final PlanId PLAN = PlanId.next();
    private static final LocalDate DAY = LocalDate.of(2024, 7, 23);
    private static final Instant AT = Instant.parse("2024-07-23T01:00:00Z");

    /**
     * What an edition asks of units by their numbers: the day by which, 0 for none; and the days that are then set by
     * decision.
     */
    record Said(Map<Integer, Integer> asked, boolean recalls, boolean twice, Map<Integer, Integer> decided) {}

    @Property(tries = 300)
    void no_sequence_raises_anything_twice_or_leaves_anybody_out(@ForAll("editions") List<Said> editions) {
        Map<UnitId, Mandate> there = new HashMap<>();
        Map<UnitId, String> model = new HashMap<>();
        Map<UnitId, Integer> raised = new HashMap<>();
        Map<UnitId, Demand> before = Map.of();
        for (int i = 0; i < editions.size(); i++) {
            Said said = editions.get(i);
            Map<UnitId, Demand> after = demands(said);
            for (int run = 0; run < (said.twice() ? 2 : 1); run++) {
                carryOut(i + 1, said, before, after, there, raised);
            }
            expect(said, before, after, model);
            before = after;
            assertEquals(model, stand(there), editions + " after " + i);
            decide(said, there, model);
        }
        raised.forEach((unit, times) -> assertEquals(1, times, unit + " in " + editions));
    }

    private static void carryOut(
            int edition,
            Said said,
            Map<UnitId, Demand> before,
            Map<UnitId, Demand> after,
            Map<UnitId, Mandate> there,
            Map<UnitId, Integer> raised) {
        TreeSet<UnitId> units = new TreeSet<>(Expansion.ORDER);
        units.addAll(before.keySet());
        units.addAll(after.keySet());
        for (List<UnitId> piece : pieces(List.copyOf(units))) {
            AskAnew came =
                    AskAnew.of(new AskAnew.By(PLAN, edition, DAY, said.recalls()), piece, before, after, there, AT);
            came.raised().forEach(mandate -> {
                there.put(mandate.unit(), mandate);
                raised.merge(mandate.unit(), 1, Integer::sum);
            });
            came.after().forEach(mandate -> there.put(mandate.unit(), mandate));
        }
    }

    private static void decide(Said said, Map<UnitId, Mandate> there, Map<UnitId, String> model) {
        said.decided().forEach((number, days) -> {
            UnitId unit = new UnitId(new UUID(1, number));
            Mandate mandate = there.get(unit);
            if (mandate != null && mandate.state() instanceof MandateState.Open) {
                there.put(unit, mandate.became(new MandateState.Open(DAY.plusDays(days))));
                model.put(unit, "open " + DAY.plusDays(days));
            }
        });
    }

    /**
     * The model: what is asked is open with its day, or with the one decided on where the text goes on saying the same;
     * what is not any more is recalled, or stays as it was asked.
     */
    private static void expect(
            Said said, Map<UnitId, Demand> before, Map<UnitId, Demand> after, Map<UnitId, String> model) {
        after.forEach((unit, demand) -> {
            Demand former = before.get(unit);
            if (former == null || !Objects.equals(former.due(), demand.due())) {
                model.put(unit, "open " + demand.due());
            }
        });
        before.keySet().stream()
                .filter(unit -> !after.containsKey(unit) && said.recalls())
                .forEach(unit -> model.put(unit, "recalled"));
    }

    private static Map<UnitId, String> stand(Map<UnitId, Mandate> there) {
        Map<UnitId, String> stand = new HashMap<>();
        there.forEach((unit, mandate) -> stand.put(
                unit,
                mandate.state() instanceof MandateState.Open open
                        ? "open " + open.due()
                        : mandate.state().wire()));
        return stand;
    }

    private static Map<UnitId, Demand> demands(Said said) {
        Map<UnitId, Demand> demands = new HashMap<>();
        said.asked().forEach((unit, days) -> {
            LocalDate due = days == 0 ? null : DAY.plusDays(days);
            demands.put(
                    new UnitId(new UUID(1, unit)),
                    Demand.of(List.of(new Asked("a", Asks.OWN_PLAN, due, Relation.ORDERED, null, null, null))));
        });
        return demands;
    }

    private static List<List<UnitId>> pieces(List<UnitId> units) {
        List<List<UnitId>> pieces = new ArrayList<>();
        for (int from = 0; from < units.size(); from += 3) {
            pieces.add(units.subList(from, Math.min(units.size(), from + 3)));
        }
        return pieces;
    }

    @Provide
    Arbitrary<List<Said>> editions() {
        Arbitrary<Map<Integer, Integer>> asked = Arbitraries.maps(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 2))
                .ofMaxSize(8);
        Arbitrary<Map<Integer, Integer>> decided = Arbitraries.maps(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(10, 12))
                .ofMaxSize(3);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(asked, either, either, decided)
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
