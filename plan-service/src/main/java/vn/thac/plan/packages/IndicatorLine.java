package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.target.Direction;

/**
 * A definition of an indicator, given by the plan that introduces it or restated by one that uses it.
 *
 * @param continues figures of the version that this one follows may be added to its own
 */
public record IndicatorLine(
        String code,
        String name,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable Rule rule,
        @Nullable Integer per,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String population,
        @Nullable String sameAs,
        @Nullable SaidValues values,
        @Nullable Boolean continues,
        @Nullable Boolean sample) {

    /** How a parent's figure comes from its children's: ratio and rate add numerators and denominators. */
    public enum Rule implements WireName {
        RATIO,
        SUM,
        RATE,
        MAX,
        MIN,
        NOT_ADDITIVE;

        /** Whether a figure is a numerator out of a denominator. */
        public boolean hasParts() {
            return this == RATIO || this == RATE;
        }
    }

    public SaidValues valuesSaid() {
        return values == null ? SaidValues.NOTHING : values;
    }
}
