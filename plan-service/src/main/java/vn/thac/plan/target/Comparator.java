package vn.thac.plan.target;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thac.core.WireName;

/** How a figure must stand to a target's value; strict and loose are different things: 99.9 does not meet "&gt; 99.9". */
public enum Comparator implements WireName {
    EXACTLY("="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    @Override
    public String wire() {
        return sign;
    }

    public boolean holds(BigDecimal figure, BigDecimal value) {
        int order = figure.compareTo(value);
        return switch (this) {
            case EXACTLY -> order == 0;
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    /** Which way is better by the comparator alone; "=" does not say. */
    public Optional<Direction> direction() {
        return switch (this) {
            case EXACTLY -> Optional.empty();
            case AT_LEAST, MORE_THAN -> Optional.of(Direction.UP);
            case AT_MOST, LESS_THAN -> Optional.of(Direction.DOWN);
        };
    }
}
