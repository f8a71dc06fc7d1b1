package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;

/** A definition of an indicator, given by the plan that introduces it or restated by one that uses it. */
public record IndicatorLine(
        String code,
        String name,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String rule,
        @Nullable Integer per,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String population,
        @Nullable String sameAs,
        @Nullable Boolean sample) {}
