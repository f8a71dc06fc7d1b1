package vn.thac.plan.apportion;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.thac.directory.UnitId;

/** A total and the shares in it. Those that are neither by hand nor fixed are always together what the others leave. */
public record Spread(Method method, BigDecimal total, int decimals, List<Share> shares) {

    public Spread {
        shares = List.copyOf(shares);
    }

    /** Found from the figures of the shares; by hand they stay as they are. */
    public static Spread of(Method method, BigDecimal total, int decimals, List<Share> shares) {
        return new Spread(method, total, decimals, shares).balanced();
    }

    public BigDecimal sum() {
        return shares.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Share> of(UnitId unit) {
        return shares.stream().filter(share -> share.unit().equals(unit)).findFirst();
    }

    /** The unit proposes another share, in place of what it may have proposed before. */
    public Spread countered(UnitId unit, Counter counter) {
        return change(unit, share -> share.with(counter));
    }

    /** The unit gets what it proposed, and the others what that leaves. */
    public Spread taken(UnitId unit) {
        return change(unit, share -> {
                    Counter counter = Objects.requireNonNull(share.counter());
                    return share.fixedAt(counter.value(), counter.answered(Counter.Answer.TAKEN, null));
                })
                .balanced();
    }

    public Spread refused(UnitId unit, String reason) {
        return change(
                unit,
                share -> share.with(Objects.requireNonNull(share.counter()).answered(Counter.Answer.REFUSED, reason)));
    }

    public long openCounters() {
        return shares.stream().filter(Share::hasOpenCounter).count();
    }

    private Spread change(UnitId unit, UnaryOperator<Share> change) {
        return new Spread(
                method,
                total,
                decimals,
                shares.stream()
                        .map(share -> share.unit().equals(unit) ? change.apply(share) : share)
                        .toList());
    }

    private Spread balanced() {
        Map<UnitId, BigDecimal> weights = new HashMap<>();
        BigDecimal left = total;
        for (Share share : shares) {
            if (share.fixed()) {
                left = left.subtract(share.value());
            } else if (share.figure() != null) {
                weights.put(share.unit(), share.figure());
            }
        }
        boolean nothing = weights.values().stream().allMatch(weight -> weight.signum() == 0);
        if (method == Method.BY_HAND || nothing) {
            return this;
        }
        Map<UnitId, BigDecimal> found = LargestRemainder.spread(left.max(BigDecimal.ZERO), weights, decimals);
        return new Spread(
                method,
                total,
                decimals,
                shares.stream()
                        .map(share -> found.containsKey(share.unit()) ? share.worth(found.get(share.unit())) : share)
                        .toList());
    }
}
