package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.target.Direction;

/**
 * A definition of an indicator, given by the plan that introduces it or restated by one that uses it.
 *
 * @param continues figures of the version that this one follows may be added to its own
 * @param overTime how its figures of periods become that of a longer one; null: it is not said
 * @param missing what a figure that is owed and not there means; null: it is left out
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
        @Nullable Boolean sample,
        @Nullable OverTime overTime,
        @Nullable Missing missing) {

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

    /** How figures of periods become the figure of a longer one: parts adds numerators and denominators. */
    public enum OverTime implements WireName {
        SUM,
        LAST,
        AVERAGE,
        MAX,
        MIN,
        PARTS,
        NONE;

        /** Whether it is possible with a rule: a share does not add up, and only a share has parts. */
        public boolean fits(Rule rule) {
            return rule.hasParts() ? this != SUM : this != PARTS;
        }
    }

    /** What a figure that is owed and not there means for a total. */
    public enum Missing implements WireName {
        LEFT_OUT,
        ZERO,
        UNKNOWN;

        /** Whether it is possible with a rule: a share of nothing is no share. */
        public boolean fits(Rule rule) {
            return this != ZERO || !rule.hasParts();
        }
    }

    /** The same, saying nothing of how figures add up. */
    public IndicatorLine withoutAdding() {
        return new IndicatorLine(
                code,
                name,
                unit,
                direction,
                rule,
                per,
                numerator,
                denominator,
                population,
                sameAs,
                values,
                continues,
                sample,
                null,
                null);
    }

    public SaidValues valuesSaid() {
        return values == null ? SaidValues.NOTHING : values;
    }
}
