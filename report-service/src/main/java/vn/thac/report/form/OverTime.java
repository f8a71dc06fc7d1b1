package vn.thac.report.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.thac.core.WireName;

/**
 * How the figures of an area, period by period, become its figure of the longer period that these make up. Units come
 * first: each period has its total over them, and these totals are put together. It is exact; only what is shown is
 * rounded.
 */
public enum OverTime implements WireName {
    /** A flow: what happened in each period adds up. */
    SUM("Σ over the periods"),
    /** A stock: where it stood in the last period that has a figure. */
    LAST("the last period"),
    /** The mean of the periods' figures, each period once. Of a share it is the mean of the quotients. */
    AVERAGE("Σ over the periods ÷ their number"),
    MAX("the greatest of the periods"),
    MIN("the least of the periods"),
    /** A share or rate, worked out again: Σ numerators ÷ Σ denominators of all periods. */
    PARTS("Σ numerator and Σ denominator over the periods"),
    /** Figures of shorter periods say nothing of a longer one. */
    NONE("no figure of a longer period");

    private final String formula;

    OverTime(String formula) {
        this.formula = formula;
    }

    /** The sentence's worth of arithmetic that `explain` shows. */
    public String formula() {
        return formula;
    }

    /** The figures of periods in their order together; none where no period has one. */
    public Amount together(List<Amount> periods) {
        List<Amount> given = periods.stream().filter(this::speaks).toList();
        if (given.isEmpty() || this == NONE) {
            return Amount.NONE;
        }
        return switch (this) {
            case SUM, PARTS -> given.stream().reduce(Rule.SUM::combine).orElseThrow();
            case LAST -> given.get(given.size() - 1);
            case AVERAGE -> average(given);
            case MAX ->
                given.stream().reduce((a, b) -> compare(a, b) < 0 ? b : a).orElseThrow();
            case MIN ->
                given.stream().reduce((a, b) -> compare(a, b) > 0 ? b : a).orElseThrow();
            case NONE -> Amount.NONE;
        };
    }

    /** A share of nothing is a figure that adds up, and no quotient to compare. */
    private boolean speaks(Amount amount) {
        boolean comparesQuotients = this == AVERAGE || this == MAX || this == MIN;
        return !amount.isNone() && !(comparesQuotients && denominator(amount).signum() == 0);
    }

    private static Amount average(List<Amount> given) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ONE;
        for (Amount one : given) {
            numerator = numerator.multiply(denominator(one)).add(numerator(one).multiply(denominator));
            denominator = denominator.multiply(denominator(one));
        }
        return Amount.of(numerator, denominator.multiply(BigDecimal.valueOf(given.size())));
    }

    /** By their quotients; no denominator is negative. */
    private static int compare(Amount a, Amount b) {
        return numerator(a).multiply(denominator(b)).compareTo(numerator(b).multiply(denominator(a)));
    }

    private static BigDecimal numerator(Amount amount) {
        return Objects.requireNonNull(amount.numerator());
    }

    private static BigDecimal denominator(Amount amount) {
        return amount.denominator() == null ? BigDecimal.ONE : amount.denominator();
    }
}
