package vn.thac.plan.target;

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
}
