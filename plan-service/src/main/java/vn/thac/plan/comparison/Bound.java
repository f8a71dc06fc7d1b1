package vn.thac.plan.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Direction;

/** The figures that meet a target: all between two ends, of which one may be open. */
record Bound(@Nullable End from, @Nullable End to) {

    /** {@code itself}: the figure at the end meets the target as well. */
    record End(BigDecimal at, boolean itself) {}

    static Bound of(Comparator comparator, BigDecimal value) {
        return switch (comparator) {
            case EXACTLY -> between(value, value);
            case AT_LEAST -> new Bound(new End(value, true), null);
            case MORE_THAN -> new Bound(new End(value, false), null);
            case AT_MOST -> new Bound(null, new End(value, true));
            case LESS_THAN -> new Bound(null, new End(value, false));
        };
    }

    static Bound between(BigDecimal from, BigDecimal to) {
        return new Bound(new End(from, true), new End(to, true));
    }

    /** What is asked of those below: a figure beyond the exact one is no worse, where it is known which way it gets better. */
    Bound asked(@Nullable Direction better) {
        if (better == null || from == null || to == null || from.at().compareTo(to.at()) != 0) {
            return this;
        }
        return better == Direction.UP ? new Bound(from, null) : new Bound(null, to);
    }

    /** Whether every figure that meets this one meets the other. */
    boolean isWithin(Bound other) {
        return isWithin(from, other.from, 1) && isWithin(to, other.to, -1);
    }

    private static boolean isWithin(@Nullable End has, @Nullable End asked, int inwards) {
        if (has == null || asked == null) {
            return asked == null;
        }
        int further = has.at().compareTo(asked.at()) * inwards;
        return further > 0 || further == 0 && (asked.itself() || !has.itself());
    }
}
