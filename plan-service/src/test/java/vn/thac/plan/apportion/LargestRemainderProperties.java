package vn.thac.plan.apportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;

/** Whatever is spread comes to exactly the total, fairly, and in whatever order the units are told. */
class LargestRemainderProperties {

    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.FLOOR);

    /** A total in pieces of so many decimals, and the weight of each unit. */
    record Case(BigDecimal total, int decimals, Map<UnitId, BigDecimal> weights) {}

    @Example
    void a_thousand_by_three_two_one() {
        Map<UnitId, BigDecimal> weights = weights(List.of(new BigDecimal(3), new BigDecimal(2), BigDecimal.ONE));
        Map<UnitId, BigDecimal> shares = LargestRemainder.spread(new BigDecimal(1000), weights, 0);
        assertEquals(
                List.of(new BigDecimal(500), new BigDecimal(333), new BigDecimal(167)),
                weights.keySet().stream().map(shares::get).toList());
    }

    @Property(tries = 500)
    void the_shares_are_exactly_the_total(@ForAll("cases") Case any) {
        Map<UnitId, BigDecimal> shares = spread(any);
        assertEquals(any.weights().keySet(), shares.keySet());
        assertEquals(0, any.total().compareTo(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        shares.values().forEach(share -> assertTrue(share.signum() >= 0 && share.scale() <= any.decimals()));
    }

    @Property(tries = 500)
    void no_share_is_a_piece_away_from_its_part(@ForAll("cases") Case any) {
        BigDecimal piece = BigDecimal.ONE.movePointLeft(any.decimals());
        spread(any)
                .forEach((unit, share) ->
                        assertTrue(share.subtract(part(any, unit)).abs().compareTo(piece) < 0, unit + " " + share));
    }

    @Property(tries = 500)
    void who_has_more_weight_never_gets_less(@ForAll("cases") Case any) {
        Map<UnitId, BigDecimal> shares = spread(any);
        any.weights().forEach((one, weight) -> any.weights()
                .forEach((other, otherWeight) -> assertTrue(
                        weight.compareTo(otherWeight) <= 0 || shares.get(one).compareTo(shares.get(other)) >= 0)));
    }

    @Property(tries = 300)
    void the_order_of_the_units_does_not_matter(@ForAll("cases") Case any, @ForAll long seed) {
        List<UnitId> order = new ArrayList<>(any.weights().keySet());
        Collections.shuffle(order, new Random(seed));
        Map<UnitId, BigDecimal> shuffled = new LinkedHashMap<>();
        order.forEach(unit -> shuffled.put(unit, any.weights().get(unit)));
        assertEquals(spread(any), LargestRemainder.spread(any.total(), shuffled, any.decimals()));
    }

    @Property(tries = 300)
    void weights_in_another_measure_give_the_same(@ForAll("cases") Case any) {
        Map<UnitId, BigDecimal> thousandfold = new HashMap<>();
        any.weights().forEach((unit, weight) -> thousandfold.put(unit, weight.multiply(new BigDecimal("1000.0"))));
        assertEquals(spread(any), LargestRemainder.spread(any.total(), thousandfold, any.decimals()));
    }

    /** A model of its own: piece by piece, each to whoever lies furthest behind what its part is. */
    @Property(tries = 300)
    void it_is_what_giving_piece_by_piece_to_who_is_furthest_behind_gives(@ForAll("cases") Case any) {
        BigDecimal piece = BigDecimal.ONE.movePointLeft(any.decimals());
        Map<UnitId, BigDecimal> given = new HashMap<>();
        any.weights()
                .keySet()
                .forEach(unit -> given.put(unit, part(any, unit).setScale(any.decimals(), RoundingMode.FLOOR)));
        BigDecimal left = any.total().subtract(given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<UnitId> waiting = new ArrayList<>(any.weights().keySet());
        while (left.signum() > 0) {
            UnitId next = waiting.stream()
                    .max(Comparator.<UnitId, BigDecimal>comparing(unit ->
                                    part(any, unit).subtract(given.get(unit)).setScale(40, RoundingMode.HALF_UP))
                            .thenComparing(any.weights()::get)
                            .thenComparing(unit -> unit.value(), Comparator.reverseOrder()))
                    .orElseThrow();
            waiting.remove(next);
            given.merge(next, piece, BigDecimal::add);
            left = left.subtract(piece);
        }
        spread(any).forEach((unit, share) -> assertEquals(0, share.compareTo(given.get(unit)), unit + " " + share));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<BigDecimal>> weights = Combinators.combine(
                        Arbitraries.longs().between(0, 60_000),
                        Arbitraries.integers().between(0, 3))
                .as(BigDecimal::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 2_000_000),
                        Arbitraries.integers().between(0, 4),
                        weights)
                .as((pieces, decimals, list) ->
                        new Case(BigDecimal.valueOf(pieces, decimals), decimals, weights(list)));
    }

    private static Map<UnitId, BigDecimal> spread(Case any) {
        return LargestRemainder.spread(any.total(), any.weights(), any.decimals());
    }

    private static BigDecimal part(Case any, UnitId unit) {
        BigDecimal all = any.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return any.total().multiply(any.weights().get(unit)).divide(all, EXACT_ENOUGH);
    }

    private static Map<UnitId, BigDecimal> weights(List<BigDecimal> list) {
        Map<UnitId, BigDecimal> weights = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            weights.put(
                    new UnitId(UUID.fromString("01920000-0000-7000-8000-%012d".formatted(list.size() - i))),
                    list.get(i));
        }
        return weights;
    }
}
