package vn.thac.report.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure amounts to: a plain value in {@code numerator}, or numerator and denominator.
 * {@link #NONE} is the absence of any amount, which is not zero.
 */
public record Amount(
        @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

    public static final Amount NONE = new Amount(null, null);

    public static Amount of(BigDecimal value) {
        return new Amount(value, null);
    }

    public static Amount of(BigDecimal numerator, BigDecimal denominator) {
        return new Amount(numerator, denominator);
    }

    public boolean isNone() {
        return numerator == null;
    }

    /** The same number, however many zeros it was written with. */
    public boolean sameAs(Amount other) {
        return same(numerator, other.numerator) && same(denominator, other.denominator);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
