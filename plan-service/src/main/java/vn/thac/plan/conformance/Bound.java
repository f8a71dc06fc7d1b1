package vn.thac.plan.conformance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Direction;
import vn.thac.plan.target.Target;

/** The figures that meet a target. */
record Bound(Comparator comparator, BigDecimal value) {

    /** As it is written; null where the target has no value. */
    static @Nullable Bound written(Target target) {
        return target.value() == null
                ? null
                : new Bound(target.comparator() == null ? Comparator.EXACTLY : target.comparator(), target.value());
    }

    /** What is asked of those below: a figure beyond the exact one is no worse, where it is known which way it gets better. */
    Bound asked(@Nullable Direction better) {
        return comparator != Comparator.EXACTLY || better == null
                ? this
                : new Bound(better == Direction.UP ? Comparator.AT_LEAST : Comparator.AT_MOST, value);
    }

    /** Whether every figure that meets this one meets the other. */
    boolean isWithin(Bound other) {
        int compared = value.compareTo(other.value);
        return switch (other.comparator) {
            case EXACTLY -> comparator == Comparator.EXACTLY && compared == 0;
            case AT_LEAST -> isAbove() && compared >= 0;
            case MORE_THAN -> isAbove() && (compared > 0 || compared == 0 && comparator == Comparator.MORE_THAN);
            case AT_MOST -> isBelow() && compared <= 0;
            case LESS_THAN -> isBelow() && (compared < 0 || compared == 0 && comparator == Comparator.LESS_THAN);
        };
    }

    private boolean isAbove() {
        return comparator != Comparator.AT_MOST && comparator != Comparator.LESS_THAN;
    }

    private boolean isBelow() {
        return comparator != Comparator.AT_LEAST && comparator != Comparator.MORE_THAN;
    }
}
