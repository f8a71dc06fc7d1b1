package vn.thac.plan.burden;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.thac.plan.packages.Frequency;

/** Reports and figures a month, of all units of a level together. */
final class MonthlyLoad {

    private static final int DECIMALS = 2;

    private BigDecimal reports = BigDecimal.ZERO;
    private BigDecimal figures = BigDecimal.ZERO;
    private int rules;

    /** A rule lies on so many units, with so many figures in each report. */
    void add(String frequency, int figuresEach, int units) {
        BigDecimal aMonth = Frequency.find(frequency).orElseThrow().aMonth().multiply(BigDecimal.valueOf(units));
        reports = reports.add(aMonth);
        figures = figures.add(aMonth.multiply(BigDecimal.valueOf(figuresEach)));
        rules++;
    }

    int rules() {
        return rules;
    }

    BigDecimal reportsOfOne(int units) {
        return ofOne(reports, units);
    }

    BigDecimal figuresOfOne(int units) {
        return ofOne(figures, units);
    }

    static BigDecimal ofOne(BigDecimal all, int units) {
        return all.divide(BigDecimal.valueOf(units), MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
