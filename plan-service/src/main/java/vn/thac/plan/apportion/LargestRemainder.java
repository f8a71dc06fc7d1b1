package vn.thac.plan.apportion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;

/**
 * Spreads a total in proportion to weights, so that the shares are together exactly the total: each gets what is whole of
 * its part, and what is left goes one by one to the largest remainders (Hare–Niemeyer). Who has more weight never gets
 * less; of equal ones the unit with the lesser id comes first, in whatever order they are given.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    private record Part(UnitId unit, BigInteger weight, BigInteger whole, BigInteger remainder) {}

    /**
     * @param total not below zero, of no more than so many decimals
     * @param weights not below zero, and not all of them zero
     */
    static Map<UnitId, BigDecimal> spread(BigDecimal total, Map<UnitId, BigDecimal> weights, int decimals) {
        BigInteger pieces = total.movePointRight(decimals).toBigIntegerExact();
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger sum = BigInteger.ZERO;
        Map<UnitId, BigInteger> scaled = new HashMap<>();
        for (var weight : weights.entrySet()) {
            BigInteger whole =
                    weight.getValue().movePointRight(Math.max(scale, 0)).toBigIntegerExact();
            scaled.put(weight.getKey(), whole);
            sum = sum.add(whole);
        }
        BigInteger all = sum;
        List<Part> parts = scaled.entrySet().stream()
                .map(weight -> part(weight.getKey(), weight.getValue(), pieces, all))
                .sorted(Comparator.comparing(Part::remainder)
                        .thenComparing(Part::weight)
                        .reversed()
                        .thenComparing(part -> part.unit().value()))
                .toList();
        int left = pieces.subtract(parts.stream().map(Part::whole).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        Map<UnitId, BigDecimal> shares = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BigInteger share = i < left ? part.whole().add(BigInteger.ONE) : part.whole();
            shares.put(part.unit(), new BigDecimal(share, decimals));
        }
        return shares;
    }

    private static Part part(UnitId unit, BigInteger weight, BigInteger pieces, BigInteger all) {
        BigInteger[] divided = pieces.multiply(weight).divideAndRemainder(all);
        return new Part(unit, weight, divided[0], divided[1]);
    }
}
