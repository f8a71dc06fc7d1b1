package vn.thac.report.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** How an indicator's figures become the figure of the level above. */
public enum Rule implements WireName {
    SUM,
    /** Σ numerators ÷ Σ denominators × 100. Percentages are never averaged. */
    RATIO,
    /** Σ numerators ÷ Σ denominators × N. */
    RATE,
    MAX,
    MIN,
    /** Has no figure above the one who reported it. */
    NOT_ADDITIVE;

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** True where a figure is given as numerator and denominator, never as a finished quotient. */
    public boolean needsParts() {
        return this == RATIO || this == RATE;
    }

    public Amount combine(Amount a, Amount b) {
        if (this == NOT_ADDITIVE) {
            return Amount.NONE;
        }
        return new Amount(combine(a.numerator(), b.numerator()), combine(a.denominator(), b.denominator()));
    }

    private @Nullable BigDecimal combine(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return switch (this) {
            case MAX -> a.max(b);
            case MIN -> a.min(b);
            default -> a.add(b);
        };
    }

    /** The same with one more that is zero; what has a denominator is a share, which no zero is. */
    public Amount withZero(Amount amount) {
        Amount zero = Amount.of(BigDecimal.ZERO);
        return needsParts() || this == NOT_ADDITIVE && !amount.isNone()
                ? amount
                : amount.isNone() ? zero : combine(amount, zero);
    }

    /** The figure to show; null when nothing was reported or there is nothing to divide by. */
    public @Nullable BigDecimal value(Amount amount, @Nullable BigDecimal per) {
        BigDecimal numerator = amount.numerator();
        BigDecimal denominator = amount.denominator();
        if (numerator == null || denominator == null) {
            return needsParts() ? null : numerator;
        }
        if (denominator.signum() == 0) {
            return null;
        }
        return trimmed(numerator.multiply(factor(per)).divide(denominator, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The sentence's worth of arithmetic that `explain` shows. */
    public String formula(@Nullable BigDecimal per) {
        return switch (this) {
            case SUM -> "Σ value";
            case RATIO -> "Σ numerator ÷ Σ denominator × 100";
            case RATE -> "Σ numerator ÷ Σ denominator × " + factor(per).toPlainString();
            case MAX -> "max value";
            case MIN -> "min value";
            case NOT_ADDITIVE -> "not additive: no figure above the reporter";
        };
    }

    /** By what a quotient is multiplied to be shown. */
    public BigDecimal factor(@Nullable BigDecimal per) {
        return switch (this) {
            case RATIO -> HUNDRED;
            case RATE -> per == null ? BigDecimal.ONE : per;
            default -> BigDecimal.ONE;
        };
    }

    private static BigDecimal trimmed(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
