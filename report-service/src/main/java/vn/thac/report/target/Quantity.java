package vn.thac.report.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact number as a fraction: what a share of 2 in 3 is compared with is never a rounding of it. */
public record Quantity(BigDecimal numerator, BigDecimal denominator) {

    private static final int SHOWN_DECIMALS = 6;

    public Quantity {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("nothing is divided by zero");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    public static Quantity of(BigDecimal number) {
        return new Quantity(number, BigDecimal.ONE);
    }

    Quantity times(BigDecimal factor) {
        return new Quantity(numerator.multiply(factor), denominator);
    }

    /** What one in so many is in so many others. */
    Quantity in(BigDecimal others, BigDecimal soMany) {
        return new Quantity(numerator.multiply(others), denominator.multiply(soMany));
    }

    Quantity minus(Quantity other) {
        return new Quantity(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Null where the other is zero. */
    @Nullable
    Quantity over(Quantity other) {
        return other.numerator.signum() == 0
                ? null
                : new Quantity(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    int compareTo(BigDecimal other) {
        return numerator.compareTo(other.multiply(denominator));
    }

    int compareTo(Quantity other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** For the eye. */
    BigDecimal rounded() {
        BigDecimal shown = numerator
                .divide(denominator, SHOWN_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
